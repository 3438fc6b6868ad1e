using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>An air-water heat pump and a boiler on the same pipes that take turns by the hour: one heats, the other rests.</summary>
[Kind("hybrid")]
public sealed record HybridHeating : RoomHeating
{
    [Input("fraction", Min = 0, Max = 1, Default = "heat.radiators.convective", Help = "Share of the heat that is given to the air, whichever makes it; the rest is radiant.")]
    public override double ConvectiveFraction { get; init; } = 0.7;

    [Input(Help = "The heat pump; its share of heat to the air is that of the hybrid.")]
    public AirWaterHeatPump HeatPump { get; init; } = new();

    [Input(Help = "The boiler; its share of heat to the air is that of the hybrid.")]
    public BoilerHeating Boiler { get; init; } = new OilBoilerHeating();

    [Input("C", Min = -40, Max = 20, Otherwise = "-5 C", Help = "Outdoor temperature below which the boiler heats, whatever it costs (bivalence temperature): where the heat pump no longer suffices.")]
    public double BelowC { get; init; } = -5;

    [Input(Otherwise = "fixed", Help = "Which heats above it: fixed, the heat pump; by-price, the one whose heat costs less at the hour's outdoor temperature and tariff band.")]
    public HeatOrder Order { get; init; }

    /// <summary>The one that heats at an outdoor temperature.</summary>
    /// <param name="outdoorC">Air temperature outdoors.</param>
    /// <param name="pumpFromC">Outdoor temperature from which it is the heat pump.</param>
    public RoomHeating Heats(double outdoorC, double pumpFromC) => outdoorC >= pumpFromC ? HeatPump : Boiler;

    /// <summary>The two by price, for heat in the rooms.</summary>
    public HybridTurn Turn => new(
        BelowC, Boiler.Fuel, outdoorC => RoomHeaters.Curve(HeatPump, 1, outdoorC, humidityFraction: 0), RoomHeaters.Curve(Boiler, 1, 0, humidityFraction: 0));
}

/// <summary>What decides which part of a hybrid heats.</summary>
public enum HeatOrder
{
    /// <summary>The heat pump, but in the cold.</summary>
    Fixed,

    /// <summary>The one whose heat costs less.</summary>
    ByPrice,
}
