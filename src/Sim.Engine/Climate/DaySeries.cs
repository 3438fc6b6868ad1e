using MathNet.Numerics;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>The days of one generated year: clearness, wet or dry, rain, and departure of the temperature from the normal.</summary>
internal sealed class DaySeries
{
    /// <summary>Chance of a wet day after a wet one minus that after a dry one.</summary>
    private const double WetPersistence = 0.3;

    /// <summary>Share of days whose clearness follows from being wet or dry; the others' is independent of it.</summary>
    private const double WetDarkness = 0.55;

    /// <summary>Correlation of the clearness of neighbouring days apart from that through rain (together about 0.29, Graham et al. 1988).</summary>
    private const double ClearnessPersistence = 0.25;

    /// <summary>Correlation of the temperature departures of neighbouring days.</summary>
    private const double TemperaturePersistence = 0.75;

    /// <summary>Shape of the gamma distribution of a wet day's rain.</summary>
    private const double RainShape = 0.75;

    public double[] Clearness { get; } = new double[365];

    public bool[] Wet { get; } = new bool[365];

    public double[] RainMm { get; } = new double[365];

    /// <summary>Departure in standard deviations.</summary>
    public double[] Departure { get; } = new double[365];

    public static DaySeries Of(MonthlyNormals normals, Bendt1981[] clearness, Draw draw, bool isSouthern)
    {
        DaySeries days = new();
        bool wet = draw.Uniform(Series.Wet - 1) < WetChance(normals, 11);
        double sky = draw.Normal(Series.Sky - 1);
        double air = draw.Normal(Series.Air - 1);
        for (int day = 0; day < 365; day++)
        {
            int month = Months.OfDay(day);
            double chance = WetChance(normals, month);
            wet = draw.Uniform(Series.Wet + day) < chance * (1 - WetPersistence) + (wet ? WetPersistence : 0);
            sky = Persist(sky, ClearnessPersistence, draw.Normal(Series.Sky + day));
            double rank = NormalShare(sky);
            if (draw.Uniform(Series.Coupling + day) < WetDarkness)
            {
                rank = wet ? chance * rank : chance + (1 - chance) * rank;
            }
            days.Wet[day] = wet;
            days.Clearness[day] = clearness[month].Quantile(rank);
            days.RainMm[day] = wet ? Gamma(draw, day, RainShape) * normals.RainMm[month] / normals.RainDays[month] : 0;
            // Clear days are colder in winter, warmer in summer.
            double lean = 0.1 - 0.25 * (isSouthern ? -1 : 1) * Math.Cos(2 * Math.PI * (day - 15) / 365);
            double shock = lean * NormalQuantile(rank) + Math.Sqrt(1 - lean * lean) * draw.Normal(Series.Air + day);
            air = Persist(air, TemperaturePersistence, shock);
            days.Departure[day] = air;
        }
        return days;
    }

    /// <summary>One step of a first-order autoregressive process of unit variance.</summary>
    public static double Persist(double before, double correlation, double shock) =>
        correlation * before + Math.Sqrt(1 - correlation * correlation) * shock;

    /// <summary>Share of a standard normal distribution below a value.</summary>
    public static double NormalShare(double value) => 0.5 * SpecialFunctions.Erfc(-value / Constants.Sqrt2);

    private static double NormalQuantile(double share) => -Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * share);

    private static double WetChance(MonthlyNormals normals, int month) =>
        Math.Min(0.97, normals.RainDays[month] / Months.Days[month]);

    /// <summary>
    /// A gamma number of mean 1 by rejection: G. Marsaglia and W.W. Tsang (2000), "A simple method for generating
    /// gamma variables", doi:10.1145/358407.358414, with their step for shapes under 1. Each day has its own 64 indices.
    /// </summary>
    private static double Gamma(Draw draw, int day, double shape)
    {
        double d = shape + 1 - 1.0 / 3;
        double c = 1 / Math.Sqrt(9 * d);
        long index = Series.Rain + 64L * day;
        double boost = Math.Pow(draw.Uniform(index++), 1 / shape);
        while (true)
        {
            double x = draw.Normal(index++);
            double v = 1 + c * x;
            double u = draw.Uniform(index++);
            if (v > 0 && Math.Log(u) < 0.5 * x * x + d - d * v * v * v + d * Math.Log(v * v * v))
            {
                return d * v * v * v * boost / shape;
            }
        }
    }
}
