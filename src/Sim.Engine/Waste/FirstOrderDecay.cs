using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>
/// Landfill methane by first-order decay: IPCC 2006 Guidelines for National Greenhouse Gas Inventories, Vol. 5, ch. 3,
/// equations 3.1 to 3.6 and annex 3A.1.
/// </summary>
public static class FirstOrderDecay
{
    private const double MethanePerCarbon = 16.0 / 12;

    /// <summary>
    /// Annual form for one stream: methane generated in each year, kg, before recovery and oxidation.
    /// DDOCm = W DOC DOCf MCF; DDOCma(T) = DDOCm rem(T) + DDOCma(T-1) e^-k; decomposed(T) = DDOCma(T-1) (1 - e^-k) +
    /// DDOCm dec(T); CH4 = decomposed F 16/12.
    /// </summary>
    /// <param name="wasteKg">Waste deposited in each year, kg; years beyond its end deposit nothing.</param>
    /// <param name="carbonFraction">DOC, kg/kg.</param>
    /// <param name="decayPerYear">k, 1/year.</param>
    /// <param name="landfill">DOCf, MCF, F and the delay: decay of a year's waste starts (7 + delay) months after 1 January.</param>
    /// <param name="years">Years to follow.</param>
    public static double[] IpccAnnual(ReadOnlySpan<double> wasteKg, double carbonFraction, double decayPerYear, Landfill landfill, int years)
    {
        // IPCC's M, the month in which decay starts: 13 for 6 months after the middle of the year, that is 1 January next.
        double firstYearShare = (13 - (landfill.DelayMonths + 7)) / 12;
        var methane = new double[years];
        double accumulated = 0, deferred = 0;
        for (int year = 0; year < years; year++)
        {
            double deposited = year < wasteKg.Length ? wasteKg[year] * carbonFraction * landfill.DecomposingFraction * landfill.McfFraction : 0;
            double remaining = accumulated * Math.Exp(-decayPerYear);
            double decomposed = accumulated - remaining;
            if (firstYearShare >= 0)
            {
                double left = deposited * Math.Exp(-decayPerYear * firstYearShare);
                accumulated = remaining + left;
                decomposed += deposited - left;
            }
            else
            {
                // Decay starts within the next year: that year's waste waits apart until then.
                double left = deferred * Math.Exp(-decayPerYear * (1 + firstYearShare));
                accumulated = remaining + left;
                decomposed += deferred - left;
                deferred = deposited;
            }
            methane[year] = decomposed * landfill.MethaneFraction * MethanePerCarbon;
        }
        return methane;
    }

    /// <summary>
    /// Monthly form for one stream: methane generated in each month, kg, before recovery and oxidation. A month's waste
    /// is laid down at its middle, starts to decay after the delay, and decays by e^(-k/12) a month (e^(-k/24) in the
    /// half month in which it starts).
    /// </summary>
    /// <remarks>
    /// Total methane equals the annual form's exactly; the year in which it appears differs in second order only,
    /// because there the year's waste starts to decay as one and here month by month around the same mean date.
    /// </remarks>
    /// <param name="wasteKg">Waste deposited in each month, kg.</param>
    /// <param name="carbonFraction">DOC, kg/kg.</param>
    /// <param name="decayPerYear">k, 1/year.</param>
    /// <param name="landfill">DOCf, MCF, F and the delay.</param>
    /// <param name="months">Months to follow.</param>
    /// <param name="remainingCarbonKg">Decomposable carbon left at the end, kg.</param>
    public static double[] IpccMonthly(ReadOnlySpan<double> wasteKg, double carbonFraction, double decayPerYear, Landfill landfill,
        int months, out double remainingCarbonKg)
    {
        double perKg = carbonFraction * landfill.DecomposingFraction * landfill.McfFraction;
        double month = Math.Exp(-decayPerYear / 12), halfMonth = Math.Exp(-decayPerYear / 24);
        int delay = (int)landfill.DelayMonths;
        var methane = new double[months];
        double decaying = 0;
        for (int i = 0; i < months; i++)
        {
            double starting = i >= delay && i - delay < wasteKg.Length ? wasteKg[i - delay] * perKg : 0;
            double decomposed = decaying * (1 - month) + starting * (1 - halfMonth);
            decaying = decaying * month + starting * halfMonth;
            methane[i] = decomposed * landfill.MethaneFraction * MethanePerCarbon;
        }
        remainingCarbonKg = decaying;
        for (int i = Math.Max(months - delay, 0); i < Math.Min(months, wasteKg.Length); i++)
        {
            remainingCarbonKg += wasteKg[i] * perKg;
        }
        return methane;
    }

    /// <summary>The landfill's methane from the monthly masses of sources, followed for some years after the period.</summary>
    /// <param name="landfill">The landfill.</param>
    /// <param name="sources">Each source with its mass in each month of the period, kg.</param>
    /// <param name="tailYears">Years to follow after the period.</param>
    public static LandfillMethane Methane(Landfill landfill, IReadOnlyList<(WasteSource Source, double[] KgByMonth)> sources, int tailYears)
    {
        int period = sources.Max(s => s.KgByMonth.Length), months = period + 12 * tailYears;
        var generated = new double[months];
        double remaining = 0;
        double[] carbon = landfill.Carbon.ByStream(), rates = landfill.Decay.ByStream();
        foreach (WasteStream stream in Enum.GetValues<WasteStream>())
        {
            double[] kg = new double[period];
            foreach ((WasteSource source, double[] byMonth) in sources)
            {
                double share = source.LandfillByStream[(int)stream] + source.RejectsByStream[(int)stream];
                for (int i = 0; i < byMonth.Length; i++)
                {
                    kg[i] += byMonth[i] * share;
                }
            }
            double[] methane = IpccMonthly(kg, carbon[(int)stream], rates[(int)stream], landfill, months, out double left);
            remaining += left;
            for (int i = 0; i < months; i++)
            {
                generated[i] += methane[i];
            }
        }
        double[] recovered = Array.ConvertAll(generated, g => g * landfill.RecoveryFraction);
        double[] emitted = [.. generated.Zip(recovered, (g, r) => (g - r) * (1 - landfill.OxidationFraction))];
        return new LandfillMethane(generated, recovered, emitted, remaining * landfill.MethaneFraction * MethanePerCarbon);
    }
}
