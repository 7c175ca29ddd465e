type Stance = "present" | "absent";
export const word = (stance: Stance) => {
  switch (stance) {
    case "present":
      return "yes";
  }
};
