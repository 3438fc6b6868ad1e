namespace Sim.Engine.Climate;

/// <summary>
/// Where the sun stands. Degrees; azimuth clockwise from north (south = 180); the apparent zenith includes refraction.
/// </summary>
public readonly record struct SunPosition(double ZenithDeg, double ApparentZenithDeg, double AzimuthDeg);
