namespace Sim.Cli.Reports;

/// <summary>The style sheet of the report page: for wide and narrow screens and for A4 paper.</summary>
internal static class ReportStyle
{
    /// <summary>Plain CSS without characters that XML must escape.</summary>
    public const string Css = """
        :root { color: #1b1f24; background: #fff; font: 16px/1.5 Arial, 'Liberation Sans', Helvetica, sans-serif; }
        * { box-sizing: border-box; }
        body { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
        header { border-bottom: 3px solid #1f4e79; margin-bottom: 1.5rem; padding-bottom: 1rem; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; color: #1f4e79; }
        h2 { font-size: 1.3rem; margin: 2.2rem 0 .6rem; color: #1f4e79; }
        p, ul, ol { max-width: 50rem; margin: .5rem 0; }
        li { margin: .2rem 0; }
        dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .5rem 1.5rem; margin: 1rem 0 0; font-size: .9rem; }
        dt { color: #5a6470; }
        dd { margin: 0; font-weight: bold; overflow-wrap: anywhere; }
        dl .long { grid-column: 1 / -1; }
        .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)); gap: 1.2rem 2rem; align-items: start; }
        .grid .across { grid-column: 1 / -1; }
        figure { margin: 0; border: 1px solid #dfe3e8; border-radius: 4px; overflow: hidden; }
        svg { display: block; width: 100%; height: auto; }
        .narrow { display: none; }
        .scroll { overflow-x: auto; margin: .6rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.35; }
        th, td { text-align: left; vertical-align: top; padding: .28rem .6rem .28rem 0; border-bottom: 1px solid #dfe3e8; }
        th { vertical-align: bottom; border-bottom: 2px solid #9aa5b1; }
        .n { text-align: right; padding-left: .6rem; font-variant-numeric: tabular-nums; }
        td.n, td.k { white-space: nowrap; }
        details { margin: .4rem 0; border-left: 3px solid #dfe3e8; padding-left: .8rem; }
        summary { cursor: pointer; }
        details td { overflow-wrap: anywhere; min-width: 5rem; }
        details td:first-child { min-width: 17rem; }
        code, pre { font: .88rem/1.45 'Liberation Mono', Consolas, monospace; overflow-wrap: anywhere; }
        pre { background: #f4f6f8; padding: .7rem; white-space: pre-wrap; }
        p.note { color: #5a6470; font-size: .88rem; }
        p.bad { color: #a4141b; font-weight: bold; }
        ul.worse { color: #a4141b; font-size: .88rem; }
        footer { margin-top: 2.5rem; border-top: 1px solid #dfe3e8; padding-top: .6rem; }
        @media (max-width: 36rem) {
          body { padding: .8rem; }
          h1 { font-size: 1.5rem; }
          td.n { white-space: normal; }
          details td:first-child { min-width: 10rem; }
          .wide { display: none; }
          .narrow { display: block; }
        }
        @page { size: A4; margin: 15mm 14mm; }
        @media print {
          :root { font-size: 10pt; }
          body { max-width: none; padding: 0; }
          .grid { display: block; }
          .grid .scroll, figure { margin-bottom: 5mm; }
          .scroll { overflow: visible; }
          figure, tr, dl, .whole { break-inside: avoid; }
          h2, summary { break-after: avoid; }
          thead { display: table-header-group; }
          table { font-size: 8pt; }
          figure svg { max-height: 240mm; }
          details td, details td:first-child { min-width: 0; }
          .wide { display: block; }
          .narrow { display: none; }
        }
        """;
}
