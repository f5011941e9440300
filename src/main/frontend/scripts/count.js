// Says how much room is left; the reader hears it after a pause, not at every letter.
export const count = (area) => {
  const shown = document.getElementById(`${area.id}-count`);
  const spoken = document.createElement("span");
  spoken.className = "usa-sr-only";
  spoken.setAttribute("aria-live", "polite");
  shown.after(spoken);
  const max = Number(area.dataset.max);
  // In every language, numbers are written as people in California write them.
  const here = new Intl.Locale(document.documentElement.lang, { region: "US" });
  let pause;
  const tell = () => {
    const left = max - area.value.length;
    shown.textContent = (left < 0 ? area.dataset.over : area.dataset.left).replace("{0}", Math.abs(left).toLocaleString(here));
    shown.classList.toggle("count--over", left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = left < max / 10 ? shown.textContent : ""), 1000);
  };
  area.addEventListener("input", tell);
  if (area.value) {
    tell();
  }
};
