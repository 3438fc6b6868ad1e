using System.Runtime.CompilerServices;

namespace Sim.Engine.Heat;

/// <summary>
/// Fuel that a boiler or stove burns beyond that of full load's efficiency: at rest but ready, at 30 % of its capacity and, with nothing
/// more, at full load, straight in between (the losses of EN 15316-4-1:2017). An hour without heat burns nothing. kWh of the hour.
/// </summary>
/// <param name="RestKwh">More fuel at no heat, while ready.</param>
/// <param name="KnotKwh">Heat at 30 % of capacity.</param>
/// <param name="BelowPerHeat">Change of the fuel that is more per heat, below that.</param>
/// <param name="AbovePerHeat">The same above it.</param>
public readonly record struct PartLoad(double RestKwh, double KnotKwh, double BelowPerHeat, double AbovePerHeat)
{
    /// <summary>Load at which Directive 92/42/EEC, EN 303 and the data sheets of Regulation (EU) 813/2013 tell a boiler's efficiency at part load.</summary>
    public const double KnotFraction = 0.3;

    /// <summary>A boiler's part load.</summary>
    /// <param name="limitKwh">Most heat of the hour; without a limit, and at none, there is no part load.</param>
    /// <param name="fuelPerHeat">Fuel per heat at full load.</param>
    /// <param name="burner">What is known of the boiler.</param>
    public static PartLoad Of(double limitKwh, double fuelPerHeat, IBurner burner)
    {
        if (!(limitKwh > 0 && double.IsFinite(limitKwh)))
        {
            return default;
        }
        double fullKwh = limitKwh * fuelPerHeat;
        double restKwh = burner.StandbyLossFraction * fullKwh;
        double knotKwh = KnotFraction * limitKwh;
        double atKnotKwh = burner.PartLoadEfficiencyFraction is { } efficiency
            ? KnotFraction * fullKwh * (burner.EfficiencyFraction / efficiency - 1)
            : (1 - KnotFraction) * restKwh;
        return new(restKwh, knotKwh, (atKnotKwh - restKwh) / knotKwh, -atKnotKwh / (limitKwh - knotKwh));
    }

    /// <summary>Efficiencies at part load between which more heat takes more fuel, from rest to 30 % of capacity and from there to all of it.</summary>
    public static (double Least, double Most) RangeOf(IBurner burner) => (
        KnotFraction * burner.EfficiencyFraction,
        burner.StandbyLossFraction > 0 ? KnotFraction * burner.EfficiencyFraction / burner.StandbyLossFraction : double.PositiveInfinity);

    /// <summary>That of several boilers, or of a part of the hour.</summary>
    public PartLoad Times(double scale) => this with { RestKwh = RestKwh * scale, KnotKwh = KnotKwh * scale };

    /// <summary>More fuel for a heat, kWh of net calorific value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MoreKwh(double heatKwh)
    {
        double belowKwh = double.MinNative(heatKwh, KnotKwh);
        return heatKwh > 0 ? RestKwh + belowKwh * BelowPerHeat + (heatKwh - belowKwh) * AbovePerHeat : 0;
    }

    /// <summary>The inverse of all fuel burnt: heat that so much fuel makes, kWh.</summary>
    /// <param name="fuelKwh">Fuel burnt.</param>
    /// <param name="fuelPerHeat">Fuel per heat at full load.</param>
    public double HeatKwh(double fuelKwh, double fuelPerHeat)
    {
        double leftKwh = Math.Max(0, fuelKwh - RestKwh);
        double belowKwh = KnotKwh * (fuelPerHeat + BelowPerHeat);
        return leftKwh <= belowKwh || KnotKwh == 0
            ? leftKwh / (fuelPerHeat + BelowPerHeat)
            : KnotKwh + (leftKwh - belowKwh) / (fuelPerHeat + AbovePerHeat);
    }
}

/// <summary>A boiler or stove as its data sheet tells it.</summary>
public interface IBurner
{
    /// <summary>Heat over net calorific value at full load.</summary>
    double EfficiencyFraction { get; }

    /// <summary>The same at 30 % of capacity; null: as the standby loss alone makes it.</summary>
    double? PartLoadEfficiencyFraction { get; }

    /// <summary>Heat lost while ready and giving none, over capacity.</summary>
    double StandbyLossFraction { get; }
}
