using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The files of a pricing.</summary>
internal static class PriceFiles
{
    /// <summary>Writes the files and lists them; each appears whole or not at all.</summary>
    public static IReadOnlyList<string> Write(string folder, PricingResult result, CancellationToken cancel)
    {
        var files = new List<(string Name, Action<TextWriter> Write)>
        {
            ("price.json", writer => writer.WriteLine(PriceJson.Of(result))),
            ("forms.csv", writer => Forms(writer, result)),
            ("curve.csv", writer => Curve(writer, result)),
            ("occupancy.csv", writer => PriceOccupancy.WriteCsv(writer, result.Occupancy)),
        };
        files.AddRange(PriceCharts.Of(result).Select(c => ($"charts/{c.Name}.svg", (Action<TextWriter>)(writer => writer.Write(Charts.SvgRenderer.Render(c.Chart, 860, 440))))));
        foreach ((string name, Action<TextWriter> write) in files)
        {
            AtomicFile.Write(Path.Combine(folder, name), write, cancel);
        }
        return [.. files.Select(f => f.Name)];
    }

    private static void Forms(TextWriter to, PricingResult result)
    {
        Csv csv = Csv.Point;
        to.WriteLine("form,terms,profit_p10 [EUR/year],profit_p50 [EUR/year],profit_p90 [EUR/year],profit_mean [EUR/year],profit_recorded [EUR/year],loss_chance,cash_out_chance,working_capital_p95 [EUR],"
            + "centre_p10 [EUR/year],centre_p50 [EUR/year],centre_p90 [EUR/year],centre_mean [EUR/year],payment_mean [EUR/year]");
        foreach (FormOutcome f in result.Forms.Prepend(result.Contract))
        {
            to.Write($"{csv.Text(f.Name)},{csv.Text(f.Terms)}");
            foreach (double value in new[] { f.Profit.P10, f.Profit.P50, f.Profit.P90, f.Profit.Mean, f.RecordedProfitEur, f.LossChance, f.CashOutChance ?? double.NaN, f.WorkingCapitalP95Eur, f.Centre.P10, f.Centre.P50, f.Centre.P90, f.Centre.Mean, f.PaymentEur })
            {
                csv.Write(to, value);
            }
            to.WriteLine();
        }
    }

    private static void Curve(TextWriter to, PricingResult result)
    {
        string unit = result.Case.Enterprise.Unit;
        to.WriteLine($"volume [{unit}/month],residents [person],posts,cost [EUR/{unit}],break_even [EUR/{unit}],lost [fraction]");
        foreach (CurvePoint p in result.Curve)
        {
            to.Write(p.Units.ToString("G10", System.Globalization.CultureInfo.InvariantCulture));
            foreach (double value in new[] { p.People, p.Posts, p.CostEur, p.BreakEvenEur, p.LostFraction })
            {
                Csv.Point.Write(to, value);
            }
            to.WriteLine();
        }
    }
}
