// Controls that are too small to hit: under 24 by 24 CSS pixels, unless they stand in a line of text (WCAG 2.2, 2.5.8).
() => [...document.querySelectorAll('button, a[href], input, select, textarea')]
  .filter((it) => it.checkVisibility() && !it.closest('.words') && !it.classList.contains('skip'))
  .filter((it) => { const box = it.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
  .filter((it) => !(it.type === 'checkbox' && it.closest('label')))
  .map((it) => it.outerHTML.slice(0, 120))
