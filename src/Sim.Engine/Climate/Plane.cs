namespace Sim.Engine.Climate;

/// <summary>A plane: tilt from the horizontal (90 for a wall), azimuth clockwise from north (south = 180), degrees.</summary>
public readonly record struct Plane(double TiltDeg, double AzimuthDeg)
{
    /// <summary>A flat roof.</summary>
    public static Plane Horizontal => new(0, 180);
}
