// Every visible text smaller than 16 CSS pixels, but for signs that repeat what stands beside them.
() => {
  const small = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || element.closest('.visually-hidden, svg, [aria-hidden="true"], noscript')) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 16) small.push(`${node.data.trim().slice(0, 40)}: ${size}`);
  }
  return small;
}
