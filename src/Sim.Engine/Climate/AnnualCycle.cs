namespace Sim.Engine.Climate;

/// <summary>The yearly wave of a temperature: mean in C, amplitude in K, day of the year (from 1) on which it is lowest.</summary>
public readonly record struct AnnualCycle(double MeanC, double AmplitudeK, double ColdestDay)
{
    /// <summary>The first harmonic of twelve monthly means.</summary>
    public static AnnualCycle Of(double[] monthlyMeanC)
    {
        double mean = 0, cosine = 0, sine = 0;
        for (int month = 0; month < 12; month++)
        {
            double share = Months.Days[month] / 365.0;
            double middle = Months.FirstDay(month) + (Months.Days[month] + 1) / 2.0;
            (double sin, double cos) = Math.SinCos(2 * Math.PI * middle / 365);
            mean += share * monthlyMeanC[month];
            cosine += 2 * share * monthlyMeanC[month] * cos;
            sine += 2 * share * monthlyMeanC[month] * sin;
        }
        double coldest = Math.Atan2(-sine, -cosine) * 365 / (2 * Math.PI);
        return new(mean, Math.Sqrt(cosine * cosine + sine * sine), coldest <= 0 ? coldest + 365 : coldest);
    }
}
