export const print = (button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
};
