using static Sim.Cli.Charts.SvgCanvas;

namespace Sim.Cli.Charts;

/// <summary>Shapes of points, so that series of a scatter differ in more than colour.</summary>
internal static class PointShape
{
    /// <summary>Circle, square, triangle or diamond around a centre.</summary>
    public static string Path(int shape, double x, double y, double r) => (shape % 4) switch
    {
        0 => $"M{N(x - r)} {N(y)}a{N(r)} {N(r)} 0 1 0 {N(2 * r)} 0a{N(r)} {N(r)} 0 1 0 {N(-2 * r)} 0Z",
        1 => $"M{N(x - 0.9 * r)} {N(y - 0.9 * r)}h{N(1.8 * r)}v{N(1.8 * r)}h{N(-1.8 * r)}Z",
        2 => $"M{N(x)} {N(y - 1.15 * r)}L{N(x + 1.1 * r)} {N(y + 0.8 * r)}H{N(x - 1.1 * r)}Z",
        _ => $"M{N(x)} {N(y - 1.25 * r)}L{N(x + 1.25 * r)} {N(y)}L{N(x)} {N(y + 1.25 * r)}L{N(x - 1.25 * r)} {N(y)}Z",
    };
}
