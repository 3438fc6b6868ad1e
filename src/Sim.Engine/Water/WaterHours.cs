using System.Globalization;

namespace Sim.Engine.Water;

/// <summary>Hours of the day in which mains have pressure, a bit for each hour from 00-01.</summary>
public static class WaterHours
{
    /// <summary>All 24 hours.</summary>
    public const uint AllDay = (1u << 24) - 1;

    /// <summary>Hours in which mains have pressure; none where the text of their spells cannot be read.</summary>
    public static uint Of(Mains mains)
    {
        if (mains.PressureHours is { } spells)
        {
            return TryRead(spells, out uint read) ? read : 0;
        }
        uint mask = 0;
        for (int hour = 0; hour < Math.Min(24, mains.HoursPerDay); hour++)
        {
            mask |= 1u << ((mains.FromHour + hour) % 24);
        }
        return mask;
    }

    /// <summary>Reads spells such as <c>6-10, 17-22</c>: from the beginning of the first hour to that of the second.</summary>
    public static bool TryRead(string spells, out uint mask)
    {
        mask = 0;
        foreach (string spell in spells.Split(','))
        {
            string[] ends = spell.Split('-');
            if (ends.Length != 2 || !Hour(ends[0], out int from) || !Hour(ends[1], out int to) || to <= from || to > 24)
            {
                return false;
            }
            for (int hour = from; hour < to; hour++)
            {
                mask |= 1u << hour;
            }
        }
        return true;
    }

    private static bool Hour(string text, out int hour) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out hour);
}
