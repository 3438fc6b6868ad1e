using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>One plant and its pipes for all buildings of a site whose heating is <c>heat-network</c>, and for its hot water where that is heated by it.</summary>
public sealed record HeatNetwork
{
    [Input(Help = "What makes the heat: oil-boiler, lpg-boiler, gas-boiler, pellet-boiler or air-water-heat-pump.")]
    public HeatPlant Plant { get; init; } = new PelletBoilerPlant();

    [Input("kW", Min = 0, AboveMin = true, Max = 100_000, Help = "Most heat of the plant: hot water on the network comes first, what is left is shared by all its buildings; of heat pumps at 7 C outdoors.")]
    public double CapacityKw { get; init; } = double.PositiveInfinity;

    [Input(Help = "A second plant, which gives what the first cannot: beyond its capacity, in the cold of a heat pump, without its fuel; left out: none.")]
    public BackupPlant? Backup { get; init; }

    [Input("fraction", Min = 0.3, Max = 1, Default = "heat.distribution", Help = "Heat that reaches the rooms over heat that leaves the plant, without the standing loss.")]
    public double DistributionEfficiencyFraction { get; init; } = 1;

    [Input("kW", Min = 0, Max = 10_000, Otherwise = "0 kW", Help = "Heat that the pipes lose in each hour in which they are warm, whatever the rooms take; where it is given, distribution_efficiency should hold what is lost on top.")]
    public double StandingLossKw { get; init; }

    [Input("C", Min = -10, Max = 40, Default = "heat.network.warm_below", Help = "Outdoor temperature below which the pipes are kept warm; above it only while rooms want heat; pipes that bring hot water are warm all year.")]
    public double WarmBelowC { get; init; }

    [Input("fraction", Min = 0, Max = 0.5, ZeroIsNone = true, Default = "heat.network.pump", Help = "Electricity of the network's pumps per heat into the rooms; without it there is no heat.")]
    public double PumpFraction { get; init; }
}
