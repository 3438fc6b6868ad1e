namespace Sim.Engine.Waste;

/// <summary>What organic material consists of: dry mass and water, and the carbon, nitrogen and ash in the dry mass.</summary>
/// <param name="DryKg">Dry mass, kg.</param>
/// <param name="WaterKg">Water, kg.</param>
/// <param name="CarbonKg">Carbon, kg.</param>
/// <param name="NitrogenKg">Nitrogen, kg.</param>
/// <param name="AshKg">Ash, which does not rot, kg.</param>
public readonly record struct Matter(double DryKg, double WaterKg, double CarbonKg, double NitrogenKg, double AshKg = 0)
{
    /// <summary>Volatile solids: dry mass without ash, all that can rot, kg.</summary>
    public double VolatileKg => DryKg - AshKg;

    /// <summary>Both together.</summary>
    public static Matter operator +(Matter a, Matter b) =>
        new(a.DryKg + b.DryKg, a.WaterKg + b.WaterKg, a.CarbonKg + b.CarbonKg, a.NitrogenKg + b.NitrogenKg, a.AshKg + b.AshKg);

    /// <summary>What is left of the first without the second.</summary>
    public static Matter operator -(Matter a, Matter b) =>
        new(a.DryKg - b.DryKg, a.WaterKg - b.WaterKg, a.CarbonKg - b.CarbonKg, a.NitrogenKg - b.NitrogenKg, a.AshKg - b.AshKg);

    /// <summary>So many times as much.</summary>
    public static Matter operator *(double times, Matter a) =>
        new(times * a.DryKg, times * a.WaterKg, times * a.CarbonKg, times * a.NitrogenKg, times * a.AshKg);
}
