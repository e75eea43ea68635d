"use strict";
// Filters, search and copying.  All data is in the page as HTML: without this script everything
// can still be read.  A script before the page has set the classes `js` and `loading`.
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  // --- light and dark -------------------------------------------------------
  const themes = ["automatic", "light", "dark"];
  const theme = byId("theme");
  const remembered = () => {
    try { return localStorage.getItem("pgorigin-theme"); } catch { return null; }
  };
  const show = (name) => {
    if (name === "automatic") delete root.dataset.theme; else root.dataset.theme = name;
    theme.lastElementChild.textContent = name;
  };
  show(themes.includes(remembered()) ? remembered() : "automatic");
  theme.addEventListener("click", () => {
    const current = root.dataset.theme || "automatic";
    const next = themes[(themes.indexOf(current) + 1) % themes.length];
    try { localStorage.setItem("pgorigin-theme", next); } catch { /* for this page alone */ }
    show(next);
  });

  // --- copying --------------------------------------------------------------
  const copyText = async (text, near) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(near);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return document.execCommand("copy");
    }
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy");
    if (!button) return;
    const code = button.parentElement.querySelector("code");
    const done = await copyText(code.textContent, code);
    button.textContent = done ? "Copied" : "Selected";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });

  // --- places that are folded away -------------------------------------------
  const reveal = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.localName === "details") at.open = true;
    }
    element.scrollIntoView({ block: "start" });
    element.focus({ preventScroll: true });
  };

  let refolded = [];
  addEventListener("beforeprint", () => {
    refolded = [...document.querySelectorAll("details:not([open])")];
    for (const details of refolded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of refolded) details.open = false;
  });

  // --- findings ---------------------------------------------------------------
  // Those that match are in the page, a stretch at a time: ten thousand stay quick.
  const form = byId("filters");
  const list = byId("list");
  const stretch = 50;
  const items = [];
  let matches = [];
  let shown = 0;

  if (list) {
    for (const element of list.children) {
      const { s, d, k, c, t } = element.dataset;
      items.push({ element, s, d, k, c, t, text: element.textContent.toLowerCase() });
    }
  }

  const extend = (count) => {
    const upTo = Math.min(matches.length, shown + count);
    const piece = document.createDocumentFragment();
    for (; shown < upTo; shown += 1) piece.append(matches[shown].element);
    list.append(piece);
    const left = matches.length - shown;
    byId("rest-of-list").hidden = left === 0;
    byId("more").textContent = `Show ${Math.min(left, stretch)} more`;
    byId("all").textContent = `Show all ${matches.length}`;
  };

  const stateMatches = (wanted, state) =>
    wanted === "any" || (wanted === "" ? state !== "kept" : state === wanted);

  const filter = () => {
    const data = new FormData(form);
    const severities = new Set(data.getAll("severity"));
    const words = data.get("text").toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = (key) => data.get(key) || "";
    const [domain, kind, target, state] = ["domain", "kind", "target", "state"].map(wanted);
    matches = items.filter((item) =>
      severities.has(item.s) && (!domain || item.d === domain) && (!kind || item.k === kind) &&
      (!target || item.t === target) && stateMatches(state, item.c) &&
      words.every((word) => item.text.includes(word)));
    list.replaceChildren();
    shown = 0;
    extend(stretch);
    const count = byId("count");
    count.textContent = matches.length === 0
      ? "No finding matches."
      : `${matches.length} of ${items.length} match.`;
  };

  const choose = (name, value) => {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  };

  const chooseSeverities = (only) => {
    for (const box of form.querySelectorAll("[name=severity]")) {
      box.checked = !only || box.value === only;
    }
  };

  const goTo = () => {
    const id = location.hash.slice(1);
    if (!id) return;
    const item = items.find((each) => each.element.id === id);
    if (item) {
      if (!matches.includes(item)) {
        form.reset();
        choose("state", "any");
        filter();
      }
      const index = matches.indexOf(item);
      if (index >= shown) extend(index - shown + stretch);
    }
    const element = byId(id);
    if (element) reveal(element);
  };

  if (form) {
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", filter);
    form.querySelector("[type=reset]").addEventListener("click", (event) => {
      event.preventDefault();
      form.reset();
      filter();
    });
    const extendBy = (count) => {
      const first = matches[shown];
      if (!first) return;
      extend(count);
      first.element.focus({ preventScroll: true });
    };
    byId("more").addEventListener("click", () => extendBy(stretch));
    byId("all").addEventListener("click", () => extendBy(matches.length));
    // Numbers in the summary lead to what they count.
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-severity], a[data-domain]");
      if (!link) return;
      form.reset();
      const { severity, domain, target } = link.dataset;
      if (severity === "kept") choose("state", "kept");
      else chooseSeverities(severity);
      if (domain) choose("domain", domain);
      choose("target", target);
      filter();
    });
    addEventListener("beforeprint", () => extend(matches.length));
    filter();
  }
  root.classList.remove("loading");
  addEventListener("hashchange", goTo);
  goTo();
})();
