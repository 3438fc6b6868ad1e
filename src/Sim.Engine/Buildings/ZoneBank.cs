using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>
/// All zones of a site, stepped together. An hour has two halves: write the hour's gains, air change and setpoints into
/// the spans, <see cref="Ask"/>, read the needs and lower the grants where there is less; then <see cref="Apply()"/> and read
/// the results.
/// </summary>
/// <remarks>
/// Layered elements with star network, implicit Euler, one step an hour; four or eight zones side by side in the lanes of
/// vectors, or the elements of one that is left over. A zone's numbers do not depend, to the last bit, on which zones stand
/// beside it, or whether any do. Nothing is allocated per hour. Not safe for use by two threads at once; <see cref="Zone"/>,
/// <see cref="ZoneInputs"/> and <see cref="Outdoors"/> may be shared.
/// </remarks>
public sealed class ZoneBank
{
    private readonly ZoneGroup[] groups;
    private readonly int lanes;
    private readonly LaneInputs hour;
    private readonly ZoneRows lastRow;
    private readonly ComfortLimits noLimits = new();
    private readonly SharedZones? shared;
    private ZoneTotals more;
    private int hours;

    /// <summary>Lays zones and their sun into lanes. All zones start at 20 C; see <see cref="Reset"/>.</summary>
    public ZoneBank(IReadOnlyList<Zone> zones, IReadOnlyList<ZoneInputs> inputs, Outdoors outdoors)
        : this(zones, inputs, outdoors, LanesFor(zones.Count))
    {
    }

    internal ZoneBank(IReadOnlyList<Zone> zones, IReadOnlyList<ZoneInputs> inputs, Outdoors outdoors, int lanes)
    {
        this.lanes = lanes;
        if (zones.Count == 0 || zones.Count != inputs.Count)
        {
            throw new ArgumentException($"{zones.Count} zones with {inputs.Count} inputs: each zone needs one, and there must be a zone");
        }
        hours = HoursOf(inputs, outdoors);
        Count = zones.Count;
        groups = new ZoneGroup[(Count + lanes - 1) / lanes];
        hour = new(groups.Length * lanes);
        lastRow = new(Count, 1, lanes);
        for (int g = 0; g < groups.Length; g++)
        {
            (Zone[] members, ZoneInputs[] sun) = (Members(zones, g), Members(inputs, g));
            groups[g] = (lanes == Wide.LaneGroup.Lanes, members.Any(m => m.SetpointJumps || m.FineSteps)) switch
            {
                _ when lanes == LaneGroup.Lanes && g * lanes == Count - 1 && LoneGroup.Knows(members[0], sun[0]) => new LoneGroup(members[0], sun[0], outdoors),
                (true, true) => new Wide.JumpGroup(members, sun, outdoors),
                (true, false) => new Wide.LaneGroup(members, sun, outdoors),
                (false, true) => new JumpGroup(members, sun, outdoors),
                (false, false) => new LaneGroup(members, sun, outdoors),
            };
        }
        shared = SharedZones.Of(zones, groups, hour, lanes);
        Reset(20);
    }

    /// <summary>Lanes for a number of zones: eight side by side where there are more than four and vectors that hold them.</summary>
    internal static int LanesFor(int zones) => zones > LaneGroup.Lanes && Vector512.IsHardwareAccelerated ? Wide.LaneGroup.Lanes : LaneGroup.Lanes;

    /// <summary>Number of zones.</summary>
    public int Count { get; }

    /// <summary>The hour as the lanes hold it, for those who tell and ask all zones at once.</summary>
    internal LaneInputs Hour => hour;

    /// <summary>Convective gains of the hour, W per zone.</summary>
    public Span<double> ConvectiveGainW => hour.ConvectiveGainW[..Count];

    /// <summary>Radiant gains of the hour, W per zone.</summary>
    public Span<double> RadiantGainW => hour.RadiantGainW[..Count];

    /// <summary>Air change of the hour, leaks and fresh air, W/K per zone.</summary>
    public Span<double> AirChangeWPerK => hour.AirChangeWPerK[..Count];

    /// <summary>What open windows can add in the hour, W/K per zone; 0 keeps them shut.</summary>
    public Span<double> OpenWindowsWPerK => hour.OpenWindowsWPerK[..Count];

    /// <summary>Heating setpoint of the hour, C per zone.</summary>
    public Span<double> HeatingSetpointC => hour.HeatingSetpointC[..Count];

    /// <summary>Climb of the heating setpoint within the hour about its mean, K per zone; felt by zones with <see cref="Zone.SetpointJumps"/>.</summary>
    public Span<double> HeatingCourseK => hour.HeatingCourseK[..Count];

    /// <summary>Cooling setpoint of the hour, C per zone.</summary>
    public Span<double> CoolingSetpointC => hour.CoolingSetpointC[..Count];

    /// <summary>Largest heat the zone's heater gives in the hour, W per zone.</summary>
    public Span<double> HeatingCapacityW => hour.HeatingCapacityW[..Count];

    /// <summary>Largest cooling in the hour, W per zone.</summary>
    public Span<double> CoolingCapacityW => hour.CoolingCapacityW[..Count];

    /// <summary>After <see cref="Ask"/>: heat that holds the setpoint within capacity, W per zone.</summary>
    public ReadOnlySpan<double> HeatNeedW => hour.HeatNeedW[..Count];

    /// <summary>After <see cref="Ask"/>: cooling that holds the setpoint within capacity, W per zone.</summary>
    public ReadOnlySpan<double> CoolingNeedW => hour.CoolingNeedW[..Count];

    /// <summary>Heat granted, W per zone: set to the need by <see cref="Ask"/>, to be lowered where there is less.</summary>
    public Span<double> HeatGrantedW => hour.HeatGrantedW[..Count];

    /// <summary>Cooling granted, W per zone: set to the need by <see cref="Ask"/>, to be lowered where there is less (<see cref="GrantCooling"/>).</summary>
    public Span<double> CoolingGrantedW => hour.CoolingGrantedW[..Count];

    /// <summary>After <see cref="Ask"/>: air temperature with neither heating nor cooling nor open windows, C per zone.</summary>
    public ReadOnlySpan<double> FreeAirC => hour.FreeAirC[..Count];

    /// <summary>Units that each zone stands for in <see cref="ZoneTotals"/>.</summary>
    public Span<double> Units => hour.Units[..Count];

    /// <summary>People in all units of each zone, for the comfort in <see cref="ZoneTotals"/>.</summary>
    public Span<double> People => hour.People[..Count];

    /// <summary>One zone's last hour, per representative unit, where <see cref="Apply()"/> made it.</summary>
    public ZoneHour this[int zone]
    {
        get
        {
            ZoneHour last = default;
            lastRow.CopyTo(zone, 0, new Span<ZoneHour>(ref last));
            return last;
        }
    }

    /// <summary>Puts every node of every zone at one temperature.</summary>
    public void Reset(double temperatureC)
    {
        for (int z = 0; z < groups.Length * lanes; z++)
        {
            groups[z / lanes].Core.Reset(z % lanes, temperatureC);
        }
    }

    /// <summary>Turns to another year's sun and weather between two hours; all temperatures stay.</summary>
    public void Turn(IReadOnlyList<ZoneInputs> inputs, Outdoors outdoors)
    {
        hours = HoursOf(inputs, outdoors);
        for (int g = 0; g < groups.Length; g++)
        {
            groups[g].Turn(Members(inputs, g), outdoors);
        }
    }

    /// <summary>Whether <see cref="GoBack"/> is known to all zones: not to those that share a wall, or whose hours are stepped finely.</summary>
    internal bool KnowsWayBack => shared is null && Array.TrueForAll(groups, g => g is TemperatureGroup);

    /// <summary>Takes note of all temperatures.</summary>
    internal void Keep()
    {
        foreach (ZoneGroup group in groups)
        {
            group.Core.Keep();
        }
    }

    /// <summary>Goes back to the hour in which <see cref="Keep"/> took note.</summary>
    internal void GoBack()
    {
        foreach (ZoneGroup group in groups)
        {
            group.Core.GoBack();
        }
    }

    /// <summary>First half of an hour: free-floating response and needs of every zone.</summary>
    public void Ask(int hourOfYear)
    {
        if ((uint)hourOfYear >= (uint)hours)
        {
            throw Outside(hourOfYear);
        }
        groups[0].Ask(hourOfYear, hour, 0);
        for (int g = 1; g < groups.Length; g++)
        {
            groups[g].Ask(hourOfYear, hour, g * lanes);
        }
        shared?.Ask();
    }

    /// <summary>
    /// Between the two halves: a zone's machine gives less cooling than it needs, W; its windows open as far as the room is then too warm.
    /// </summary>
    public void GrantCooling(int zone, double coolingW)
    {
        hour.CoolingGrantedW[zone] = coolingW;
        int lane = zone % lanes;
        groups[zone / lanes].Reopen(hour, zone - lane, lane);
    }

    // Apart, so that the hours in which all is well need no room for its text.
    private ArgumentOutOfRangeException Outside(int hourOfYear) => new(nameof(hourOfYear), $"hour {hourOfYear} is outside the {hours} hours of the weather");

    /// <summary>Second half of an hour: all zones advance with the heat and cooling granted.</summary>
    public void Apply() => Apply(lastRow, 0, noLimits, out _);

    /// <summary>Second half of an hour, which is written into a row; the totals are of all units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(ZoneRows rows, int row, ComfortLimits limits, out ZoneTotals totals)
    {
        shared?.Grant();
        ref double at = ref rows.Row(row);
        // The last first: it was asked last, and is still in the nearest cache; the first is, when it is asked again.
        int last = groups.Length - 1;
        Apply(last, ref at, limits, out totals);
        for (int g = last - 1; g >= 0; g--)
        {
            Apply(g, ref at, limits, out more);
            ZoneTotals.Add(ref totals, ref more);
        }
    }

    /// <summary>
    /// Runs hours whose rows were all told beforehand, in which all zones get what they need; one group after the other, each all hours. For
    /// zones that know their way back (<see cref="KnowsWayBack"/>).
    /// </summary>
    /// <param name="firstHour">First hour, of the year.</param>
    /// <param name="told">The rows of the hours (<see cref="LaneInputs.Hours"/>).</param>
    /// <param name="rows">Where the hours are written.</param>
    /// <param name="firstRow">Row of the first of them.</param>
    /// <param name="limits">Limits of comfort.</param>
    /// <param name="totals">Sums over all units, one for each hour to run.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Run(int firstHour, ref double told, ZoneRows rows, int firstRow, ComfortLimits limits, Span<ZoneTotals> totals)
    {
        if (firstHour < 0 || firstHour + totals.Length > hours)
        {
            throw Outside(firstHour < 0 ? firstHour : hours);
        }
        nuint toNextHour = LaneInputs.HourRows.Count * hour.ToNextRow;
        for (int g = groups.Length - 1; g >= 0; g--)
        {
            ZoneGroup group = groups[g];
            int lane = g * lanes;
            for (int i = 0; i < totals.Length; i++)
            {
                hour.Turn(ref Unsafe.Add(ref told, (nuint)(uint)i * toNextHour));
                group.Ask(firstHour + i, hour, lane);
                ref double row = ref Unsafe.Add(ref rows.Row(firstRow + i), lane * ZoneRows.Columns);
                if (g == groups.Length - 1)
                {
                    group.Apply(hour, lane, ref row, limits, out totals[i]);
                }
                else
                {
                    group.Apply(hour, lane, ref row, limits, out more);
                    ZoneTotals.Add(ref totals[i], ref more);
                }
            }
        }
        hour.TurnBack();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Apply(int group, ref double at, ComfortLimits limits, out ZoneTotals totals) =>
        groups[group].Apply(hour, group * lanes, ref Unsafe.Add(ref at, group * lanes * ZoneRows.Columns), limits, out totals);

    /// <summary>Heat that a zone lost in the last hour to the zone behind its shared wall, W per unit; 0 without one.</summary>
    public double ToNeighbourW(int zone) => groups[zone / lanes].SharedW(zone % lanes);

    /// <summary>Heat in a zone's air and fabric above 0 C, kWh per unit.</summary>
    public double HeatKwh(int zone) => groups[zone / lanes].HeatKwh(zone % lanes);

    /// <summary>
    /// Units of a repeated building open or close between two hours: each unit brings its heat along, so the heat of
    /// open and closed units together stays what it was. The two zones must have equal fabric.
    /// </summary>
    public void Mix(int openZone, int closedZone, double openBefore, double openAfter, double total)
    {
        if (openAfter > openBefore)
        {
            Blend(openZone, closedZone, (openAfter - openBefore) / openAfter);
        }
        else if (openAfter < openBefore)
        {
            Blend(closedZone, openZone, (openBefore - openAfter) / (total - openAfter));
        }
    }

    private void Blend(int into, int from, double share) => groups[into / lanes].Core.Blend(into % lanes, groups[from / lanes].Core, from % lanes, share);

    // Lanes without a zone repeat the last one: cheap, and never NaN.
    private T[] Members<T>(IReadOnlyList<T> of, int group) =>
        [.. Enumerable.Range(group * lanes, lanes).Select(z => of[Math.Min(z, Count - 1)])];

    private static int HoursOf(IReadOnlyList<ZoneInputs> inputs, Outdoors outdoors) => Math.Min(
        Math.Min(outdoors.AirC.Length, outdoors.SkyC.Length),
        Math.Min(Math.Min(outdoors.ForcedSquared.Length, outdoors.GroundC.Length), inputs.Min(i => i.Hours)));
}
