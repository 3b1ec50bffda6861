// a click on a column head sorts by it, largest first, then smallest first; the original stays on top
for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  heads.forEach((head, column) => {
    const button = head.querySelector('button');
    if (!button) return;
    button.addEventListener('click', () => {
      const way = head.getAttribute('aria-sort') === 'descending' ? 1 : -1;
      heads.forEach(h => h.hasAttribute('aria-sort') && h.setAttribute('aria-sort', 'none'));
      head.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending');
      const value = row => parseFloat(row.cells[column].dataset.value);
      const rank = (a, b) => isNaN(a) ? 1 : isNaN(b) ? -1 : a === b ? 0 : way * (a < b ? -1 : 1);
      [...table.tBodies[0].rows].sort((a, b) => b.classList.contains('original') - a.classList.contains('original')
        || rank(value(a), value(b))).forEach(row => table.tBodies[0].append(row));
    });
  });
}
