using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>How surfaces inside a room exchange heat with it.</summary>
public abstract record InsideFilms;

/// <summary>
/// Constant convection (ASHRAE 140-2020, alternative coefficients: walls, floor and partitions 2.2, roof 1.8, windows 2.4 W/m2K)
/// and long-wave exchange by emissivity.
/// </summary>
[Kind("constant")]
public sealed record ConstantFilms : InsideFilms;

/// <summary>
/// Natural convection by the difference between surface and air of the step before and by the direction of the heat: 1.31
/// |dT|^(1/3) upright, 1.52 over a warm floor and under a cold ceiling, 0.76 the other way (Walton 1983, TARP; ASHRAE
/// Handbook), at glass by its height (<see cref="Iso15099"/>); long-wave exchange by what surfaces face, emissivity and temperature
/// (<see cref="LongWaveInside"/>).
/// </summary>
[Kind("natural")]
public sealed record NaturalFilms : InsideFilms;

/// <summary>
/// Convection and long-wave exchange in one coefficient to the air, as programs without long-wave exchange have them (ASHRAE
/// 140-2020, cases 450 and 460). Radiant heat falls on all surfaces by area; such rooms have no mean radiant temperature.
/// </summary>
[Kind("combined")]
public sealed record CombinedInsideFilms : InsideFilms
{
    [Input("W/m2K", Min = 0.1, Max = 50, Help = "Coefficient at walls and partitions.")]
    public double Walls { get; init; }

    [Input("W/m2K", Min = 0.1, Max = 50, Help = "Coefficient at the ceiling under the roof.")]
    public double Roof { get; init; }

    [Input("W/m2K", Min = 0.1, Max = 50, Help = "Coefficient at the floor.")]
    public double Floor { get; init; }

    [Input("W/m2K", Min = 0.1, Max = 50, Help = "Coefficient at windows.")]
    public double Windows { get; init; }
}
