const save = async () => true;
export const run = () => {
  if (save()) return 1;
  return 2;
};
