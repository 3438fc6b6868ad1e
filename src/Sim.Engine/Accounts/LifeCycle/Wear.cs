namespace Sim.Engine.Accounts;

/// <summary>How something wore out over the period, as the simulation found it.</summary>
/// <param name="ReplacedAfterMonths">Months after which it was replaced, within the period.</param>
/// <param name="LifeLeftByMonth">Part of its life that is left at the end of each month, 0-1; 0 where it is replaced then.</param>
public sealed record Wear(IReadOnlyList<int> ReplacedAfterMonths, IReadOnlyList<double> LifeLeftByMonth)
{
    private const double Rounding = 1e-9;

    /// <summary>Reads the wear of a site's battery from its meters; none where it does not age by use.</summary>
    public static Wear? OfBattery(IReadOnlyList<MeteredMonth> months, Horizon until)
    {
        int end = until.Years * 12;
        if (months.Count < end || !months.All(m => m.BatteryLifeLeftFraction is not null))
        {
            return null;
        }
        var left = new double[end];
        var replaced = new List<int>();
        foreach (MeteredMonth month in months.Where(m => m.Month < end).OrderBy(m => m.Month))
        {
            bool worn = month.BatteryReplacedKwh > 0;
            left[month.Month] = worn ? 0 : month.BatteryLifeLeftFraction!.Value;
            // What wears out with the period's last month is not bought again.
            if (worn && month.Month < until.Months - 1)
            {
                replaced.Add(month.Month + 1);
            }
        }
        return new Wear(replaced, left);
    }

    /// <summary>
    /// The investments with the wear of the site's battery; what no investment built of a battery that is replaced is an investment
    /// that stood before, at the price of a new battery.
    /// </summary>
    public static IReadOnlyList<Investment> On(IReadOnlyList<Investment> investments, IReadOnlyList<MeteredMonth> months, AccountInputs inputs, Horizon until)
    {
        if (OfBattery(months, until) is not { } wear)
        {
            return investments;
        }
        Investment[] worn = [.. investments.Select(i => i.BatteryFraction > 0 ? i with { Wear = wear } : i)];
        double stood = Math.Max(0, 1 - investments.Sum(i => i.BatteryFraction)), usableKwh = stood * months.Max(m => m.BatteryReplacedKwh);
        return wear.ReplacedAfterMonths.Count == 0 || stood < Rounding ? worn : [.. worn, new Investment
        {
            Name = "battery",
            Site = months[0].Site,
            CapexEur = usableKwh * inputs.Prices.BatteryEurPerKwh,
            EmbodiedKgCo2e = usableKwh * inputs.Emissions.Embodied.BatteryKgCo2ePerKwh,
            KnowsEmbodied = true,
            BatteryFraction = stood,
            StoodBefore = true,
            Wear = wear,
        }];
    }
}
