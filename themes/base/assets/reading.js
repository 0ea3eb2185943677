// The panel for the size, width, spacing and typeface of texts.

let panel;

function group(name, label, choices, { choose, make, store }) {
  const now = store.read("quillpress")[name] ?? "";
  const known = choices.some(([value]) => value === now);
  return make(
    "fieldset",
    {},
    make("legend", {}, label),
    make(
      "div",
      { class: "choices" },
      ...choices.map(([value, text]) => {
        const radio = make("input", { type: "radio", name: "_" + name, value });
        radio.checked = value === (known ? now : "");
        radio.addEventListener("change", () => choose(name, value));
        return make("label", {}, radio, make("span", {}, text));
      }),
    ),
  );
}

function fill(kit) {
  const { button, choose, data, make } = kit;
  const reset = button("plain", "", data.readingReset);
  reset.addEventListener("click", () => {
    for (const name of ["readSize", "readWidth", "readSpacing", "readFont"]) choose(name, "");
    for (const radio of panel.querySelectorAll("input[value='']")) radio.checked = true;
  });
  const close = button("plain", "", data.close);
  close.addEventListener("click", () => panel.hidePopover());
  panel.replaceChildren(
    make("h2", { id: "_reading-title" }, data.readingComfort),
    group("readSize", data.readingSize, [["small", data.sizeSmall], ["", data.normal], ["large", data.sizeLarge], ["larger", data.sizeLarger]], kit),
    group("readWidth", data.readingWidth, [["narrow", data.widthNarrow], ["", data.normal], ["wide", data.widthWide]], kit),
    group("readSpacing", data.readingSpacing, [["", data.normal], ["loose", data.spacingLoose], ["airy", data.spacingAiry]], kit),
    group("readFont", data.readingFont, [["", data.fontOwn], ["serif", data.fontSerif], ["sans", data.fontSans]], kit),
    make("p", { class: "panel-foot" }, reset, close),
  );
}

export function open(opener, kit) {
  if (!panel) {
    panel = kit.make("div", { class: "panel reading", popover: "auto", role: "dialog", "aria-labelledby": "_reading-title", tabindex: "-1" });
    opener.after(panel);
    // a press on the button closes the panel before the click asks to open it
    opener.popoverTargetElement = panel;
    opener.popoverTargetAction = "toggle";
    panel.addEventListener("beforetoggle", (event) => event.newState === "open" && fill(kit));
    panel.addEventListener("toggle", (event) => {
      const open = event.newState === "open";
      opener.setAttribute("aria-expanded", open);
      if (open) panel.querySelector(":checked").focus();
    });
    panel.showPopover({ source: opener });
  }
}
