using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>The weather of an hour, repeated beside the results it caused.</summary>
public readonly record struct WeatherHour(
    [Output("C", "Outdoor temperature", Over = Aggregate.Mean)] double OutdoorC,
    [Output("Wh/m2", "Global horizontal irradiation")] double GlobalHorizontalWhPerM2,
    [Output("mm", "Rain")] double RainMm);
