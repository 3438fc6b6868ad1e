using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>The second plant of a heat network.</summary>
public sealed record BackupPlant
{
    [Input(Help = "What makes the heat: oil-boiler, lpg-boiler, gas-boiler, pellet-boiler or air-water-heat-pump.")]
    public HeatPlant Plant { get; init; } = new OilBoilerPlant();

    [Input("kW", Min = 0, AboveMin = true, Max = 100_000, Help = "Most heat of it, of heat pumps at 7 C outdoors.")]
    public double CapacityKw { get; init; } = double.PositiveInfinity;
}
