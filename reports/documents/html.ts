import { cellText, type Report, type ReportCell, type ReportTable } from '../report/report.ts';
import { chartSvg, SANS } from './chart-svg.ts';
import { chapter, dayInWords } from './official.ts';

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!,
  );

const STYLE = `
:root{color-scheme:light}body{margin:0 auto;max-width:56rem;padding:2rem 1.5rem;font:16px/1.75 ${SANS};color:#1a1a1a}
h1{text-align:center;font-size:1.6rem;line-height:1.4}.number,.day{text-align:center;color:#444}
h2{font-size:1.2rem;margin-top:2.2rem;border-bottom:1px solid #ccc}
table{border-collapse:collapse;width:100%;font-size:.86rem;font-variant-numeric:tabular-nums;margin:.5rem 0}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #999;padding:.25rem .45rem;text-align:right}
th:first-child,td:first-child,td.text{text-align:left}
thead th{background:#e9f0f8;text-align:center}tr.total{font-weight:600;background:#f5f5f5}
.foot,.notes{font-size:.8rem;color:#444}svg{max-width:100%;height:auto}.chart{margin:1rem 0}
@media print{
body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}table,.chart{break-inside:avoid}
@page{size:A4;margin:25mm 20mm}}`;

const cellHtml = (cell: ReportCell): string =>
  `<td${cell.kind === 'text' ? ' class="text"' : ''}>${escaped(cellText(cell))}</td>`;

function tableHtml({ label, title, head, rows, foot }: ReportTable): string {
  const columns = head.map((text) => `<th scope="col">${escaped(text)}</th>`);
  const lines = rows.map(({ name, isTotal, cells }) => {
    const row = [`<th scope="row">${escaped(name)}</th>`, ...cells.map(cellHtml)].join('');
    return `<tr${isTotal ? ' class="total"' : ''}>${row}</tr>`;
  });
  return `<table><caption>${escaped(`${label} ${title}`)}</caption><thead><tr>${columns.join('')}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table>
<div class="foot">${foot.map(escaped).join('<br>')}</div>`;
}

/** A report as one self-contained HTML page, for reading and printing. */
export function reportHtml({
  title,
  issuer,
  number,
  lead,
  sections,
  notes,
  day,
  recipients,
  snapshot,
}: Report): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${
  snapshot
    ? `<meta name="snapshot" content="${escaped(snapshot.code)}">\n` +
      `<meta name="snapshot-sha256" content="${snapshot.contentHash}">\n`
    : ''
}<title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(title)}</h1>${number === null ? '' : `<p class="number">${escaped(number)}</p>`}
<p>${escaped(recipients)}：</p>${lead.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
${sections
  .map(
    (
      { heading, findings, paragraphs = [], tables, chart },
      i,
    ) => `<section><h2>${chapter(i)}、${escaped(heading)}</h2>
${findings.length > 0 ? `<p>${escaped(findings.join(''))}</p>` : ''}
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
${tables.map(tableHtml).join('\n')}
${
  chart
    ? `<figure class="chart" role="img" aria-label="${escaped(chart.title)}">` +
      `<figcaption>${escaped(chart.title)}</figcaption>${chartSvg(chart)}</figure>`
    : ''
}</section>`,
  )
  .join('\n')}
<section class="notes"><h2>说明</h2>${notes.map((note) => `<p>${escaped(note)}</p>`).join('')}</section>
<p style="text-align:right">${escaped(issuer)}<br>${dayInWords(day)}</p></body></html>
`;
}
