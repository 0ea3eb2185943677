// Sets the colours and the reading comfort that a reader chose, before anything is painted.
(() => {
  const choices = {
    theme: ["light", "dark"],
    readSize: ["small", "large", "larger"],
    readWidth: ["narrow", "wide"],
    readSpacing: ["loose", "airy"],
    readFont: ["serif", "sans"],
  };
  const root = document.documentElement;
  const colours = [...document.querySelectorAll("meta[name=theme-color][media]")].map((meta) => [meta, meta.media]);
  const apply = (kept) => {
    for (const name in choices) {
      if (choices[name].includes(kept?.[name])) root.dataset[name] = kept[name];
      else delete root.dataset[name];
    }
    const theme = root.dataset.theme;
    for (const [meta, media] of colours) {
      meta.media = !theme ? media : media.includes(theme) ? "all" : "not all";
    }
  };
  const read = () => {
    try {
      apply(JSON.parse(localStorage.getItem("quillpress")));
    } catch {
      apply();
    }
  };
  read();
  addEventListener("quillpress", (event) => apply(event.detail));
  addEventListener("storage", (event) => (event.key ?? "quillpress") === "quillpress" && read());
  addEventListener("pageshow", (event) => event.persisted && read());
})();
