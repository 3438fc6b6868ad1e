namespace Sim.Engine.Electricity;

/// <summary>
/// What may be the case at an hour of an outage with some number of sets at work: levels of battery and fuel, each with its
/// probability, sorted by level. Levels that lie within a thousandth of the capacity become one.
/// </summary>
internal sealed class OutagePaths(int most)
{
    private const double Resolution = 1e-3;

    private readonly double[] levelKwh = new double[most], fuelL = new double[most], probability = new double[most];

    /// <summary>Number of different levels.</summary>
    public int Count { get; private set; }

    /// <summary>Battery, fuel and probability of a path.</summary>
    public (double LevelKwh, double FuelL, double Probability) this[int path] => (levelKwh[path], fuelL[path], probability[path]);

    /// <summary>Fuel of the paths weighed by their probability, L, and the sum of the weights.</summary>
    public (double SumL, double Probability) Fuel
    {
        get
        {
            (double sumL, double sum) = (0, 0);
            for (int i = 0; i < Count; i++)
            {
                (sumL, sum) = (sumL + probability[i] * fuelL[i], sum + probability[i]);
            }
            return (sumL, sum);
        }
    }

    /// <summary>Brings fuel to all paths, as much as fits.</summary>
    public void Refuel(OutageFuel stock)
    {
        for (int i = 0; i < Count; i++)
        {
            fuelL[i] += stock.DeliveredL(fuelL[i]);
        }
    }

    /// <summary>Forgets all paths.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a path where it belongs.</summary>
    public void Add(double level, double fuel, double chance, double capacityKwh)
    {
        if (chance <= 0)
        {
            return;
        }
        int at = Count;
        while (at > 0 && levelKwh[at - 1] > level)
        {
            at--;
        }
        double near = Resolution * capacityKwh;
        if (at > 0 && level - levelKwh[at - 1] <= near)
        {
            Join(at - 1, level, fuel, chance);
        }
        else if (at < Count && levelKwh[at] - level <= near)
        {
            Join(at, level, fuel, chance);
        }
        else
        {
            Insert(at, level, fuel, chance);
        }
    }

    // The mean of both: battery and fuel are neither made nor lost by joining.
    private void Join(int at, double level, double fuel, double chance)
    {
        double share = chance / (probability[at] + chance);
        levelKwh[at] += share * (level - levelKwh[at]);
        fuelL[at] = double.IsPositiveInfinity(fuel) ? fuel : fuelL[at] + share * (fuel - fuelL[at]);
        probability[at] += chance;
    }

    private void Insert(int at, double level, double fuel, double chance)
    {
        for (int i = Count; i > at; i--)
        {
            (levelKwh[i], fuelL[i], probability[i]) = (levelKwh[i - 1], fuelL[i - 1], probability[i - 1]);
        }
        (levelKwh[at], fuelL[at], probability[at]) = (level, fuel, chance);
        Count++;
    }
}
