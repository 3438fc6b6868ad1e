using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The pictures of a pricing.</summary>
internal static class PriceCharts
{
    /// <summary>Charts with the names of their files.</summary>
    public static IReadOnlyList<(string Name, Chart Chart)> Of(PricingResult result) =>
    [
        ("unit-cost", UnitCost(result)), ("who-carries-the-risk", Risk(result)), ("cash", Cash(result)), ("profit", Profit(result)), ("costs", Costs(result)),
        .. PriceOccupancy.Charts(result, New),
    ];

    private static Chart UnitCost(PricingResult r)
    {
        string unit = r.Case.Enterprise.Unit;
        CurvePoint[] shown = [.. r.Curve.Where(p => double.IsFinite(p.BreakEvenEur))];
        string title = r.Needs.BreakEvenExpected < 0 ? "Subsidies and other customers pay for the service at the expected volume"
            : $"Below {Eur(r.Needs.BreakEvenExpected)} EUR/{unit} the enterprise loses money at the expected volume";
        return New(r, ChartKind.Lines, title,
            new XAxis.Numbers([.. shown.Select(p => p.Units)], "Work of the centre", $"{unit}/month"), new YAxis("Price and cost of a unit", $"EUR/{unit}", FromZero: true),
            [
                new Series("cost of a unit", [.. shown.Select(p => p.CostEur)]),
                new Series("break-even price for the centre", [.. shown.Select(p => p.BreakEvenEur)]),
            ],
            "Steps are posts: people come in whole numbers") with
        {
            Thresholds = double.IsFinite(r.CentreLimitEur) ? [new Threshold("what the centre would pay otherwise", r.CentreLimitEur)] : [],
        };
    }

    private static Chart Risk(PricingResult r) => New(r, ChartKind.GroupedColumns, "Who carries the occupancy risk: P90 less P10 on each side, by form of contract",
        new XAxis.Categories([.. r.Forms.Select(f => f.Name)]), new YAxis("Spread of a year", "EUR/year"),
        [
            new Series("enterprise's profit", [.. r.Forms.Select(f => f.Profit.P90 - f.Profit.P10)]),
            new Series("centre's cost", [.. r.Forms.Select(f => f.Centre.P90 - f.Centre.P10)]),
        ],
        r.UnequalForms.Any() ? $"Forms have the same mean payment over the paths, but for {string.Join(" and ", r.UnequalForms.Select(f => f.Name))}" : "All forms have the same mean payment over the paths");

    private static Chart Cash(PricingResult r)
    {
        double capital = r.Case.Enterprise.Finance.WorkingCapitalEur;
        return New(r, ChartKind.Lines, $"Cash: {Figure.Whole(r.Contract.WorkingCapitalP95Eur)} EUR at hand last in 95 % of the paths".Replace('\u00A0', ' '),
            new XAxis.Numbers([.. r.Cash.Select((_, m) => (double)m)], "Months since the start"), new YAxis("Cash with the working capital", "EUR"),
            [
                new Series("half of the paths", [.. r.Cash.Select(c => c.P50 + capital)])
                {
                    Low = [.. r.Cash.Select(c => c.P10 + capital)],
                    High = [.. r.Cash.Select(c => c.P90 + capital)],
                    BandName = "P10-P90",
                },
            ],
            $"Contract: {r.Contract.Terms}");
    }

    private static Chart Profit(PricingResult r)
    {
        double[] sorted = [.. r.ProfitsEur.Order()];
        double[] shares = [.. Enumerable.Range(0, 51).Select(i => i / 50.0)];
        return New(r, ChartKind.Lines, $"{Figure.Percent(r.Contract.LossChance)} of the paths end with a loss".Replace('\u00A0', ' '),
            new XAxis.Numbers([.. shares.Select(s => 100 * s)], "Share of the paths with less", "%"), new YAxis("Profit", "EUR/year"),
            [new Series("profit under the contract", [.. shares.Select(s => Quantiles.At(sorted, s))])],
            $"Contract: {r.Contract.Terms}") with
        {
            Thresholds = [new Threshold(r.Case.HasRecord ? "recorded occupancy" : "people as planned", r.Contract.RecordedProfitEur)],
        };
    }

    private static Chart Costs(PricingResult r)
    {
        CostPart[] parts = [.. r.Costs.Where(c => c.Eur > 0)];
        return New(r, ChartKind.HorizontalBars, "What the service costs in a mean year", new XAxis.Categories([.. parts.Select(p => p.Name)]), new YAxis("Cost", "EUR/year"),
            [new Series("cost", [.. parts.Select(p => p.Eur)])], "");
    }

    private static Chart New(PricingResult r, ChartKind kind, string title, XAxis x, YAxis y, IReadOnlyList<Series> series, string note) => new()
    {
        Kind = kind,
        Title = title,
        Subtitle = string.Create(CultureInfo.InvariantCulture, $"{r.Case.Name}, {r.Case.Service}, {r.Case.Start} to {r.Case.Start + r.Case.Years - 1}, {r.Paths} occupancy paths"),
        X = x,
        Y = y,
        Series = series,
        Note = note,
        Source = "sim price; money without VAT",
    };

    private static string Eur(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
