// What stands above a list is folded on a narrow screen, so that the list begins on the first one.
const narrow = matchMedia("(max-width: 56em)");

export const fold = (details) => {
  const follow = () => {
    details.open = !narrow.matches;
  };
  narrow.addEventListener("change", follow);
  follow();
};
