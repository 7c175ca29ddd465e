const save = async () => 1;
export const run = () => {
  save();
};
