using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>How outside surfaces exchange heat with the weather.</summary>
public abstract record OutsideFilms;

/// <summary>By wind and temperature difference, and by long-wave exchange with sky and surroundings.</summary>
[Kind("by-weather")]
public sealed record WeatherFilms : OutsideFilms;

/// <summary>One constant coefficient to the air and no exchange with the sky (ASHRAE 140-2020, cases 450 and 470).</summary>
[Kind("combined")]
public sealed record CombinedOutsideFilms : OutsideFilms
{
    [Input("W/m2K", Min = 0.1, Max = 100, Help = "Coefficient at walls.")]
    public double Walls { get; init; }

    [Input("W/m2K", Min = 0.1, Max = 100, Help = "Coefficient at the roof.")]
    public double Roof { get; init; }

    [Input("W/m2K", Min = 0.1, Max = 100, Help = "Coefficient under a floor over outdoor air.")]
    public double Floor { get; init; }

    [Input("W/m2K", Min = 0.1, Max = 100, Help = "Coefficient at windows.")]
    public double Windows { get; init; }
}
