using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>Who gets scarce power: end uses in the order of <see cref="Priority"/>.</summary>
public static class Shedding
{
    /// <summary>Number of end uses: the length of the spans that the dispatch works on.</summary>
    public const int EndUses = (int)ElectricEndUse.RoomCooling + 1;

    /// <summary>Share of what is wanted below which nothing is missed but by rounding.</summary>
    public const double Rounding = 1e-9;

    // By end use. Ascending, which Grant relies on; a test sees to it.
    private static ReadOnlySpan<byte> PriorityByEndUse =>
    [
        (byte)Priority.Critical, (byte)Priority.Critical, (byte)Priority.Critical, (byte)Priority.Critical,
        (byte)Priority.WaterPumping, (byte)Priority.RoomHeat, (byte)Priority.HotWater,
        (byte)Priority.Kitchen, (byte)Priority.Laundry,
        (byte)Priority.Comfort, (byte)Priority.Comfort, (byte)Priority.Comfort, (byte)Priority.Comfort, (byte)Priority.RoomCooling,
    ];

    /// <summary>The priority of an end use.</summary>
    public static Priority PriorityOf(ElectricEndUse use) => (Priority)PriorityByEndUse[(int)use];

    /// <summary>
    /// Grants power by priority: first served, last shed. End uses of one priority share what is left in proportion
    /// to what they ask. The spans are indexed by <see cref="ElectricEndUse"/>; asks and grants in kWh of the hour.
    /// </summary>
    public static void Grant(ReadOnlySpan<double> asks, double available, Span<double> granted)
    {
        double left = double.MaxNative(0, available);
        if (Electricity.EndUses.Sum(asks) <= left)
        {
            Electricity.EndUses.Scale(asks, 1, granted);
        }
        else
        {
            Shed(asks, left, granted);
        }
    }

    private static void Shed(ReadOnlySpan<double> asks, double left, Span<double> granted)
    {
        int first = 0;
        while (first < EndUses)
        {
            int end = first;
            double asked = 0;
            for (; end < EndUses && PriorityByEndUse[end] == PriorityByEndUse[first]; end++)
            {
                asked += asks[end];
            }

            bool short_ = asked > left;
            double share = short_ ? left / asked : 1;
            for (int use = first; use < end; use++)
            {
                granted[use] = asks[use] * share;
            }

            left = short_ ? 0 : left - asked;
            first = end;
        }
    }

    /// <summary>Number of end uses served up to a priority, which stand first.</summary>
    public static int CountUpTo(Priority last)
    {
        int count = 0;
        while (count < EndUses && PriorityByEndUse[count] <= (byte)last)
        {
            count++;
        }
        return count;
    }

    /// <summary>
    /// Grants power by priority where some of it is only for the end uses that stand first: what the battery keeps for
    /// critical loads does not heat rooms.
    /// </summary>
    /// <param name="asks">Asks, kWh.</param>
    /// <param name="available">All that there is, kWh.</param>
    /// <param name="forAll">Of it, what any end use may have, kWh.</param>
    /// <param name="first">Number of end uses that may have the rest too.</param>
    /// <param name="granted">Grants, kWh.</param>
    public static void Grant(ReadOnlySpan<double> asks, double available, double forAll, int first, Span<double> granted)
    {
        Grant(asks, available, granted);
        double before = 0, after = 0;
        for (int use = 0; use < EndUses; use++)
        {
            before += use < first ? granted[use] : 0;
            after += use < first ? 0 : granted[use];
        }
        if (after <= double.MaxNative(0, forAll - before))
        {
            return;
        }
        Span<double> rest = stackalloc double[EndUses], shares = stackalloc double[EndUses];
        asks[first..].CopyTo(rest[first..]);
        Grant(rest, forAll - before, shares);
        shares[first..].CopyTo(granted[first..]);
    }

    /// <summary>Whether an end use drew less than it wanted, rounding aside.</summary>
    public static bool IsShort(ReadOnlySpan<double> wantedKwh, ReadOnlySpan<double> drawnKwh) => Electricity.EndUses.AnyShort(wantedKwh, drawnKwh, share: Rounding);
}
