namespace Sim.Engine.Buildings;

/// <summary>
/// Where the sun through a room's windows first falls, by geometry. Each wall has its windows as one strip of their height in the wall's
/// middle, the room nothing in it.
/// </summary>
/// <param name="WidthM">Length of the walls that look east and west.</param>
/// <param name="LengthM">Length of the walls that look north and south.</param>
/// <param name="HeightM">Height of the room.</param>
/// <param name="WindowM2">Windows by wall.</param>
/// <param name="WindowHeightM">Height of the windows.</param>
/// <param name="SillM">Height of the windows' lower edge above the floor.</param>
internal sealed record SunInRoom(double WidthM, double LengthM, double HeightM, Facades WindowM2, double WindowHeightM, double SillM)
{
    private const int Points = 8;

    /// <summary>The room of a unit.</summary>
    public static SunInRoom Of(Shell shell) => new(shell.WidthM, shell.LengthM, shell.HeightM, shell.Windows(), shell.WindowHeightM, shell.WindowSillM);

    /// <summary>
    /// Shares of the sun through a wall's windows that first meet the floor and the windows opposite (the rest meets walls), from the sun's
    /// direction in that wall's axes: outwards, to the right as seen from outside, and up. Rays from the middles of a grid of 8 by 8 cells.
    /// </summary>
    public (double Floor, double Glass) First(int facade, double outwards, double right, double up)
    {
        if (outwards <= 1e-9 || up <= 0)
        {
            return default;
        }
        (double left, double end, double bottom, double top) = Strip(facade);
        (double leftBehind, double endBehind, double bottomBehind, double topBehind) = Strip((facade + 2) % 4);
        (double aside, double drop, double wide) = (-right / outwards, up / outwards, WallM(facade));
        double deep = facade is 0 or 2 ? WidthM : LengthM;
        int floor = 0, glass = 0;
        for (int i = 0; i < Points; i++)
        {
            double from = left + (i + 0.5) / Points * (end - left), behind = from + aside * deep;
            double side = aside > 0 ? (wide - from) / aside : aside < 0 ? from / -aside : double.PositiveInfinity;
            for (int j = 0; j < Points; j++)
            {
                double height = bottom + (j + 0.5) / Points * (top - bottom), heightBehind = height - drop * deep;
                floor += height / drop <= Math.Min(deep, side) ? 1 : 0;
                glass += behind >= leftBehind && behind <= endBehind && heightBehind >= bottomBehind && heightBehind <= topBehind ? 1 : 0;
            }
        }
        const double all = Points * Points;
        return (floor / all, WindowM2[(facade + 2) % 4] > 0 ? glass / all : 0);
    }

    private double WallM(int facade) => facade is 0 or 2 ? LengthM : WidthM;

    /// <summary>The strip of windows in a wall: left and right end and lower and upper edge, m. What is no window high is wider instead.</summary>
    private (double Left, double Right, double Bottom, double Top) Strip(int facade)
    {
        double wall = WallM(facade), high = Math.Min(WindowHeightM, HeightM), wide = Math.Min(wall, WindowM2[facade] / high);
        high = Math.Min(HeightM, Math.Max(high, WindowM2[facade] / wall));
        double bottom = Math.Min(SillM, HeightM - high);
        return ((wall - wide) / 2, (wall + wide) / 2, bottom, bottom + high);
    }
}
