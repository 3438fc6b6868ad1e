namespace Sim.Engine.Buildings;

/// <summary>
/// Zones with a wall between them, solved together. Each holds half the wall; from the middle on it sees the other half as
/// the conductance and temperature to which that half comes when its room is left as it is (a Robin condition that is
/// exact for the wall). What remains, two rooms that feel each other through films and wall, is solved by turns.
/// </summary>
/// <remarks>
/// The rooms' own links to outdoors, fabric and the hour before are far stronger than that through the wall, so that turns
/// come together by a factor of 3 to 100 each; light walls are no harder than massive ones. Nothing is allocated.
/// </remarks>
internal sealed class SharedZones
{
    private const double CloseK = 1e-12;
    private const int MostTurns = 400;

    private readonly (int One, int Other)[] pairs;
    private readonly ZoneGroup[] groups;
    private readonly int[] touched;
    private readonly LaneInputs hour;
    private readonly int lanes;
    private readonly double[] neededW, grantedW, neededCoolingW, grantedCoolingW, beyondC;

    private SharedZones((int One, int Other)[] pairs, ZoneGroup[] groups, LaneInputs hour, int lanes)
    {
        (this.pairs, this.groups, this.hour, this.lanes) = (pairs, groups, hour, lanes);
        touched = [.. pairs.SelectMany(p => new[] { p.One / lanes, p.Other / lanes }).Distinct().Order()];
        int count = hour.HeatNeedW.Length;
        (neededW, grantedW, neededCoolingW, grantedCoolingW, beyondC) = (new double[count], new double[count], new double[count], new double[count], new double[count]);
    }

    /// <summary>The pairs among some zones; null where there is none.</summary>
    public static SharedZones? Of(IReadOnlyList<Zone> zones, ZoneGroup[] groups, LaneInputs hour, int lanes)
    {
        (int One, int Other)[] pairs = [.. zones.Select((z, i) => (z.Shared, Index: i))
            .Where(z => z.Shared is { IsFar: false }).Select(z => (z.Index, z.Shared!.Neighbour))];
        foreach ((int one, int other) in pairs)
        {
            double middle = zones[one].Shared!.Own().MiddleWPerM2K;
            Meet(one, other);
            Meet(other, one);

            // The middle slice and what holds the other half, in series.
            void Meet(int zone, int neighbour)
            {
                double stiffness = groups[neighbour / lanes].StiffnessWPerM2K(neighbour % lanes);
                groups[zone / lanes].Meet(zone % lanes, middle * stiffness / (middle + stiffness));
            }
        }
        return pairs.Length > 0 ? new(pairs, groups, hour, lanes) : null;
    }

    /// <summary>After all zones were asked: their needs with each other's temperatures.</summary>
    public void Ask()
    {
        for (int turn = 0; turn < MostTurns && Tell() > CloseK; turn++)
        {
            foreach (int group in touched)
            {
                groups[group].AskAgain(hour, group * lanes);
            }
        }
        hour.HeatNeedW.CopyTo(neededW);
        hour.CoolingNeedW.CopyTo(neededCoolingW);
    }

    /// <summary>Before zones advance: with less heat than needed, neighbours cool each other.</summary>
    public void Grant()
    {
        if (neededW.AsSpan().SequenceEqual(hour.HeatGrantedW) && neededCoolingW.AsSpan().SequenceEqual(hour.CoolingGrantedW))
        {
            return;
        }
        hour.HeatGrantedW.CopyTo(grantedW);
        hour.CoolingGrantedW.CopyTo(grantedCoolingW);
        for (int turn = 0; turn < MostTurns && Tell() > CloseK; turn++)
        {
            foreach (int group in touched)
            {
                groups[group].AskAgain(hour, group * lanes);
            }
            grantedW.CopyTo(hour.HeatGrantedW);
            grantedCoolingW.CopyTo(hour.CoolingGrantedW);
            Reopen();
        }
    }

    private void Reopen()
    {
        for (int zone = 0; zone < grantedCoolingW.Length; zone++)
        {
            if (grantedCoolingW[zone] < hour.CoolingNeedW[zone])
            {
                groups[zone / lanes].Reopen(hour, zone - zone % lanes, zone % lanes);
            }
        }
    }

    // Largest change of what a zone is told, K.
    private double Tell()
    {
        double change = 0;
        foreach ((int one, int other) in pairs)
        {
            double toOne = groups[other / lanes].SharedC(hour, other - other % lanes, other % lanes);
            double toOther = groups[one / lanes].SharedC(hour, one - one % lanes, one % lanes);
            change = Math.Max(change, Math.Max(Math.Abs(toOne - beyondC[one]), Math.Abs(toOther - beyondC[other])));
            (beyondC[one], beyondC[other]) = (toOne, toOther);
            groups[one / lanes].Beyond(one % lanes, toOne);
            groups[other / lanes].Beyond(other % lanes, toOther);
        }
        return change;
    }
}
