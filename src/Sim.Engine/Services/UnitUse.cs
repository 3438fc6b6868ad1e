using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>What one unit of a service (a kilogram washed, a meal, a square metre cleaned) uses and leaves behind.</summary>
public sealed record UnitUse
{
    /// <summary>Number of waste streams.</summary>
    internal static readonly int Streams = Enum.GetValues<WasteStream>().Length;

    /// <summary>Nothing at all.</summary>
    public static readonly UnitUse Nothing = new();

    /// <summary>Electricity, kWh.</summary>
    public double ElectricityKwh { get; init; }

    /// <summary>Gas, kWh of net calorific value.</summary>
    public double FuelKwh { get; init; }

    /// <summary>Hot water at <see cref="HotWaterC"/>, L: what leaves the mixing tap, not what leaves the store.</summary>
    public double HotWaterL { get; init; }

    /// <summary>Temperature of the hot water as used, C.</summary>
    public double HotWaterC { get; init; }

    /// <summary>Cold water, L.</summary>
    public double ColdWaterL { get; init; }

    /// <summary>Labour, h.</summary>
    public double LabourHours { get; init; }

    /// <summary>Waste by stream, kg, in the order of <see cref="WasteStream"/>.</summary>
    public double[] WasteKg { get; init; } = new double[Streams];

    /// <summary>With another use beside it; hot water keeps the temperature of whichever draws any.</summary>
    public UnitUse And(UnitUse other) => this with
    {
        ElectricityKwh = ElectricityKwh + other.ElectricityKwh,
        FuelKwh = FuelKwh + other.FuelKwh,
        HotWaterL = HotWaterL + other.HotWaterL,
        HotWaterC = HotWaterL > 0 ? HotWaterC : other.HotWaterL > 0 ? other.HotWaterC : HotWaterC,
        ColdWaterL = ColdWaterL + other.ColdWaterL,
        LabourHours = LabourHours + other.LabourHours,
        WasteKg = [.. WasteKg.Zip(other.WasteKg, (a, b) => a + b)],
    };

    /// <summary>A share of it, 0-1.</summary>
    public UnitUse Times(double share) => share == 0 ? Nothing : share == 1 ? this : this with
    {
        ElectricityKwh = ElectricityKwh * share,
        FuelKwh = FuelKwh * share,
        HotWaterL = HotWaterL * share,
        ColdWaterL = ColdWaterL * share,
        LabourHours = LabourHours * share,
        WasteKg = [.. WasteKg.Select(kg => kg * share)],
    };
}
