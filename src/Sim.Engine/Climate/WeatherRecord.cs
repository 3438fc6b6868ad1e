using MathNet.Numerics.Distributions;

namespace Sim.Engine.Climate;

/// <summary>The weather of a place as it is used: some years, and the normals that they were generated from.</summary>
/// <param name="Years">The years, at least one.</param>
/// <param name="Normals">The normals; null for a weather file.</param>
/// <param name="WarmingK">Warming added to the normals' temperatures.</param>
/// <param name="SnowBelowC">Air temperature at and below which what falls is snow.</param>
public sealed record WeatherRecord(IReadOnlyList<WeatherYear> Years, MonthlyNormals? Normals, double WarmingK, double SnowBelowC)
{
    /// <summary>Chance with which a month that keeps its normal is said to miss it: that of three standard deviations.</summary>
    public const double Chance = 0.0027;

    /// <summary>The calendar months.</summary>
    public WeatherMonth[] Months { get; } = WeatherMonth.Of(Years);

    /// <summary>Heating degree days to base 18 C of a mean year, K day.</summary>
    public double DegreeDays18 => Years.Average(y => y.HeatingDegreeDays18);

    /// <summary>Global horizontal irradiation of a mean year, kWh/m2.</summary>
    public double IrradiationKwhPerM2 => Years.Average(y => y.GlobalHorizontalKwhPerM2);

    /// <summary>Rain of a mean year, mm.</summary>
    public double RainMm => Years.Average(y => y.AnnualRainMm);

    /// <summary>Days of a mean year on which snow covers the ground.</summary>
    public double SnowDays => Years.Average(y => SnowCover.Of(y, SnowBelowC).Days);

    /// <summary>Mean air temperature, C.</summary>
    public double MeanC => Years.Average(y => y.MeanDryBulbC);

    /// <summary>Normal mean temperature of a month, warming included; not a number where there are no normals.</summary>
    public double NormalC(int month) => Normals is { } n ? n.MeanTemperatureC[month] + WarmingK : double.NaN;

    /// <summary>Normal irradiation of a month, kWh/m2; not a number where there are no normals.</summary>
    public double NormalIrradiationKwhPerM2(int month) => Normals is { } n ? n.IrradiationKwhPerM2[month] : double.NaN;

    /// <summary>Normal rain of a month, mm; not a number where there are no normals.</summary>
    public double NormalRainMm(int month) => Normals is { } n ? n.RainMm[month] : double.NaN;

    /// <summary>
    /// Quantities of months whose mean over the years lies further from the normal than Student's t allows at
    /// <see cref="Chance"/>; none below three years. Of 36 quantities one shows by chance in every tenth record.
    /// </summary>
    public IEnumerable<(int Month, string Quantity, double StandardErrors)> Misses()
    {
        if (Years.Count < 3 || Normals is null)
        {
            yield break;
        }
        double limit = StudentT.InvCDF(0, 1, Years.Count - 1, 1 - Chance / 2);
        for (int m = 0; m < 12; m++)
        {
            WeatherMonth month = Months[m];
            foreach ((string quantity, double off, double deviation) in new[]
            {
                ("temperature", month.MeanC - NormalC(m), month.MeanDeviationK),
                ("irradiation", month.IrradiationKwhPerM2 - NormalIrradiationKwhPerM2(m), month.IrradiationDeviationKwhPerM2),
                ("rain", month.RainMm - NormalRainMm(m), month.RainDeviationMm),
            })
            {
                double errors = off / (deviation / Math.Sqrt(Years.Count));
                if (Math.Abs(errors) > limit)
                {
                    yield return (m, quantity, errors);
                }
            }
        }
    }
}
