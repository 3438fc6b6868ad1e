using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>Limits by which hours of room climate are counted as badly served.</summary>
public sealed record ComfortLimits
{
    [Input("C", Min = 0, Max = 30, Default = "buildings.comfort.cold", Help = "Rooms below this operative temperature are too cold.")]
    public double ColdC { get; init; } = 18;

    [Input("C", Min = 15, Max = 45, Default = "buildings.comfort.hot", Help = "Rooms above this operative temperature are too hot.")]
    public double HotC { get; init; } = 26;

    [Input("L/s/person", Min = 0, Max = 50, Default = "buildings.comfort.fresh_air", Help = "Least fresh air per person.")]
    public double FreshAirLPerSecondPerson { get; init; } = 4;
}
