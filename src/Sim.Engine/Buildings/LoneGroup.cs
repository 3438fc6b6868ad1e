using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using HourRows = Sim.Engine.Buildings.LaneInputs.HourRows;
using Rows = Sim.Engine.Buildings.LaneInputs.Rows;

namespace Sim.Engine.Buildings;

/// <summary>
/// A zone that is alone in its group of lanes: the only one of a bank, or the one that four leave over. Lanes would hold it four times over: here they hold its wall, roof, window and floor, so that the
/// films and nodes of all four are worked out at once. The room is that of the first lane; what the others make of it is not looked at.
/// </summary>
/// <remarks>The same bits as in a <see cref="LaneGroup"/>: every sum is taken in its order.</remarks>
internal sealed class LoneGroup : TemperatureGroup
{
    private const int Wall = ZoneElements.Wall, Roof = ZoneElements.Roof, Window = ZoneElements.Window, Floor = ZoneElements.Floor, Packed = Floor + 1;

    // The floor's film does not feel the weather.
    private static readonly Vector256<double> IsFloor = Vector256.Create(0, 0, 0, -1L).AsDouble();

    private readonly AlignedArray<ElementLanes> elements = new(2);
    private readonly AlignedArray<NodeLanes> nodes;
    private readonly KeptLanes kept;
    private readonly AlignedArray<ZoneLanes> zones = new(1);
    private readonly int packedNodes;
    private readonly double capacityKwhPerK;
    private readonly bool hasMass;
    private double[] weather, sun;
    private double groundMeanC;
    private bool[] isLit;
    private WindOnFacades? wind;

    private ref ZoneLanes Room => ref zones.First;

    /// <summary>Whether it knows all that a zone has; the rarer things are left to <see cref="LaneGroup"/>.</summary>
    public static bool Knows(Zone zone, ZoneInputs inputs) => zone is { SetpointJumps: false, FineSteps: false, Shared: null, Glazing: null or { Gap: null } }
        && zone.InsideFilms is not NaturalFilms && !inputs.KeepsLightApart;

    /// <summary>Lays the zone's elements into the lanes.</summary>
    public LoneGroup(Zone zone, ZoneInputs inputs, Outdoors outdoors)
    {
        const double hour = 3600;
        Turn(inputs, outdoors);
        LaneElement[] parts = ZoneElements.Of(zone);
        hasMass = parts[ZoneElements.Mass].AreaM2 > 0;
        packedNodes = parts.Take(Packed).Max(p => p.Chain.Count);
        nodes = new(packedNodes + parts[ZoneElements.Mass].Chain.Count);
        kept = new(nodes.Length);
        ref ElementLanes outside = ref elements.First, mass = ref elements.Span[1];
        outside.Outer = (packedNodes - 1) * NodeLanes.Bytes;
        (mass.First, mass.Outer) = (packedNodes * NodeLanes.Bytes, (nodes.Length - 1) * NodeLanes.Bytes);
        for (int lane = 0; lane < Packed; lane++)
        {
            LaneLayout.Write(parts[lane], ref outside, nodes.Span[..packedNodes], lane, hour);
            LaneLayout.Write(parts[ZoneElements.Mass], ref mass, nodes.Span[packedNodes..], lane, hour);
            Room.Write(zone, parts, lane, hour);
        }
        outside.Hold();
        mass.Hold();
        (Room.Held11, Room.MinusHeld12, Room.Held22) = (Room.AirStoring + Room.SumConvective, Vector256<double>.Zero, Room.SumRadiant);
        AddTo(outside, Floor, ref Room.Held11, ref Room.MinusHeld12, ref Room.Held22);
        mass.AddTo(ref Room.Held11, ref Room.MinusHeld12, ref Room.Held22);
        capacityKwhPerK = Capacity();
    }

    /// <inheritdoc/>
    public override void Turn(ZoneInputs[] inputs, Outdoors to) => Turn(inputs[0], to);

    [MemberNotNull(nameof(weather), nameof(sun), nameof(isLit))]
    private void Turn(ZoneInputs inputs, Outdoors to)
    {
        (weather, groundMeanC, sun, wind) = (to.ByHour, to.GroundMeanC, inputs.Values, inputs.Wind);
        isLit = ZoneInputs.AnyLit([inputs]);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Ask(int hour, LaneInputs at, int lane)
    {
        ref ElementLanes e = ref elements.First;
        ref NodeLanes n = ref nodes.First;
        ref ZoneLanes room = ref Room;
        ref double outdoors = ref weather[hour * Outdoors.PerHour];
        var sky = new SkyLanes(ref outdoors);
        Vector256<double> forced = wind is null ? sky.Forced : Vector256.Create(wind.WallsSquared[hour], sky.Forced.ToScalar(), wind.WindowsSquared[hour], 0);
        Vector256<double> pivot = e.Expose(Unsafe.AddByteOffset(ref n, e.Outer), sky, forced, out Vector256<double> film, out Vector256<double> pull);
        Vector256<double> underfoot = room.Underfoot(Unsafe.Add(ref outdoors, 3), groundMeanC, sky.AirC);
        pull = Vector256.ConditionalSelect(IsFloor, film * underfoot, pull);
        (e.Film, e.FilmPull) = (film, pull);
        Vector256<double> inside = Vector256<double>.Zero, through = inside, solar = inside;
        if (isLit[hour])
        {
            ref double lit = ref sun[hour * ZoneInputs.PerHour];
            Vector128<double> opaque = Vector128.LoadUnsafe(ref lit), none = Vector128<double>.Zero;
            double outerPane = Unsafe.Add(ref lit, ZoneInputs.OuterPane), innerPane = Unsafe.Add(ref lit, ZoneInputs.InnerPane);
            through = Vector256.Create(Unsafe.Add(ref lit, ZoneInputs.Transmitted));
            inside = Vector256.MultiplyAddEstimate(through, e.SunInside, Vector256.Create(none, Vector128.CreateScalar(innerPane)));
            pull += Vector256.MultiplyAddEstimate(through, e.SunOutside, Vector256.Create(opaque, Vector128.CreateScalar(outerPane)));
            solar = Vector256.Create(e.AreaM2[Wall] * lit + e.AreaM2[Roof] * Unsafe.Add(ref lit, ZoneInputs.RoofAbsorbed)
                + e.AreaM2[Window] * (outerPane + innerPane)) + through * room.SunKept;
        }
        (room.SolarW, room.Outdoors) = (solar, sky.AirC);
        if (hasMass)
        {
            ref ElementLanes mass = ref Unsafe.Add(ref e, 1);
            mass.Condense(ref n, through * mass.SunInside, Vector256<double>.Zero);
        }
        e.Condense(ref n, inside, pull, Vector256.ConditionalSelect(IsFloor, e.ConstantInverse, Vector256<double>.One / pivot), IsFloor);
        Solve(ref e, ref room, at, lane);
    }

    // As LaneGroup.Solve: sums the elements' responses into the 2x2 system of T_air and T_mr.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Solve(ref ElementLanes e, ref ZoneLanes room, LaneInputs at, int lane)
    {
        ref double told = ref at.HourLane(lane), kept = ref at.Lane(lane, out nuint row);
        Vector256<double> airChange = Told(ref told, HourRows.AirChangeWPerK * row), toOutdoors = airChange + room.BridgesWPerK;
        Vector256<double> convective = Told(ref told, HourRows.ConvectiveGainW * row), radiant = Told(ref told, HourRows.RadiantGainW * row);
        room.AirChange = airChange;
        room.GainsW = convective + radiant;
        Vector256<double> k11 = room.Held11 + toOutdoors, minusK12 = room.MinusHeld12, k22 = room.Held22;
        Vector256<double> f1 = Vector256.MultiplyAddEstimate(room.AirStoring, room.AirT, Vector256.MultiplyAddEstimate(toOutdoors, room.Outdoors, convective));
        Vector256<double> f2 = radiant;
        if (hasMass)
        {
            Unsafe.Add(ref e, 1).AddTo(ref f1, ref f2);
        }
        AddTo(e, Floor, ref f1, ref f2);
        AddTo(e, Window, ref k11, ref minusK12, ref k22);
        AddTo(e, Window, ref f1, ref f2);
        AddTo(e, Roof, ref k11, ref minusK12, ref k22);
        AddTo(e, Roof, ref f1, ref f2);
        AddTo(e, Wall, ref k11, ref minusK12, ref k22);
        AddTo(e, Wall, ref f1, ref f2);
        room.Solve(k11, minusK12, k22, f1, f2, ref told, ref kept, row);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(LaneInputs at, int lane, ref double row, ComfortLimits limits, out ZoneTotals totals)
    {
        ref ZoneLanes z = ref Room;
        ref double told = ref at.HourLane(lane), kept = ref at.Lane(lane, out nuint toNextRow);
        Vector256<double> heat = Told(ref kept, Rows.HeatGrantedW * toNextRow), cooling = Told(ref kept, Rows.CoolingGrantedW * toNextRow);
        z.Advance(heat, Of(z.OpenedW, Wall) + cooling, out Vector256<double> airT, out Vector256<double> meanRadiantT);
        Vector256<double> stored = z.AirHeatKwhPerK * airT, lost = z.BridgesWPerK * (airT - z.Outdoors), radiantPull = z.Radiant * meanRadiantT;
        ref ElementLanes e = ref elements.First;
        ref NodeLanes n = ref nodes.First;
        Vector256<double> passed = e.Advance(ref n, Vector256.MultiplyAddEstimate(e.Convective, airT, radiantPull), out Vector256<double> held);
        lost = Vector256.MultiplyAddEstimate(Of(e.AreaM2, Wall), passed, lost);
        lost = Vector256.MultiplyAddEstimate(Of(e.AreaM2, Roof), In(passed, Roof), lost);
        lost = Vector256.MultiplyAddEstimate(Of(e.AreaM2, Window), In(passed, Window), lost);
        lost = Vector256.MultiplyAddEstimate(Of(e.AreaM2, Floor), In(passed, Floor), lost);
        stored = stored + In(held, Wall) + In(held, Roof) + In(held, Window) + In(held, Floor);
        if (hasMass)
        {
            Unsafe.Add(ref e, 1).Advance(ref n, airT, radiantPull, ref lost, ref stored);
        }
        z.Record(heat, cooling, lost, stored, ref told, ref kept, toNextRow, ref row, limits, out totals);
    }

    /// <inheritdoc/>
    public override void Keep() => kept.Take(nodes.Span, Room);

    /// <inheritdoc/>
    public override void GoBack() => kept.Put(nodes.Span, ref Room);

    /// <inheritdoc/>
    public override void Reopen(LaneInputs at, int first, int lane) =>
        Room.Reopen(lane, at.CoolingGrantedW[first + lane], at.OpenWindowsWPerK[first + lane], at.HeatingSetpointC[first + lane]);

    /// <inheritdoc/>
    public override double HeatKwh(int lane)
    {
        double sum = Room.AirHeatKwhPerK[0] * Room.AirT[0];
        for (int slot = 0; slot < ZoneElements.Shared; slot++)
        {
            foreach (ref readonly NodeLanes node in Chain(slot))
            {
                sum += node.HeatKwhPerK[LaneOf(slot)] * node.T[LaneOf(slot)];
            }
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override double CapacityKwhPerK(int lane) => capacityKwhPerK;

    private double Capacity()
    {
        double sum = Room.AirHeatKwhPerK[0];
        for (int slot = 0; slot < ZoneElements.Shared; slot++)
        {
            foreach (ref readonly NodeLanes node in Chain(slot))
            {
                sum += node.HeatKwhPerK[LaneOf(slot)];
            }
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override int Nodes(int slot) => Chain(slot).Length;

    /// <inheritdoc/>
    protected override ref double NodeC(int slot, int node, int lane) => ref Number(ref Chain(slot)[node].T, LaneOf(slot));

    /// <inheritdoc/>
    protected override ref double AirC(int lane) => ref Number(ref Room.AirT, 0);

    /// <inheritdoc/>
    protected override ref double MeanRadiantC(int lane) => ref Number(ref Room.MeanRadiantT, 0);

    /// <inheritdoc/>
    protected override void Settle(int lane)
    {
        (Room.AirT, Room.MeanRadiantT) = (Vector256.Create(Room.AirT[0]), Vector256.Create(Room.MeanRadiantT[0]));
        foreach (ref NodeLanes node in Chain(ZoneElements.Mass))
        {
            node.T = Vector256.Create(node.T[0]);
        }
        Room.HeatNowKwh = Vector256.Create(HeatKwh(lane));
    }

    // Partitions have lanes of their own, a shared wall has none.
    private Span<NodeLanes> Chain(int slot) => slot switch
    {
        < Packed => nodes.Span[..packedNodes],
        ZoneElements.Mass => nodes.Span[packedNodes..],
        _ => [],
    };

    private static int LaneOf(int slot) => slot < Packed ? slot : 0;

    private static ref double Number(ref Vector256<double> of, int lane) => ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref of), lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(in ElementLanes e, int slot, ref Vector256<double> k11, ref Vector256<double> minusK12, ref Vector256<double> k22)
    {
        Vector256<double> byPull = Of(e.InsideByPull, slot);
        k11 = Vector256.MultiplyAddEstimate(Of(e.MinusConvective2, slot), byPull, k11);
        minusK12 = Vector256.MultiplyAddEstimate(Of(e.AreaBoth, slot), byPull, minusK12);
        k22 = Vector256.MultiplyAddEstimate(Of(e.MinusRadiant2, slot), byPull, k22);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(in ElementLanes e, int slot, ref Vector256<double> f1, ref Vector256<double> f2)
    {
        Vector256<double> free = Of(e.InsideFree, slot);
        f1 = Vector256.MultiplyAddEstimate(Of(e.AreaConvective, slot), free, f1);
        f2 = Vector256.MultiplyAddEstimate(Of(e.AreaRadiant, slot), free, f2);
    }

    // What the zone was told, in all lanes: so all make the same of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Told(ref double told, nuint row) => Vector256.Create(Unsafe.Add(ref told, row));

    // One element's number in all lanes, where it stands in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Of(in Vector256<double> elements, int slot) =>
        Vector256.Create(Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref Unsafe.AsRef(in elements)), slot));

    // The same of numbers in a register.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> In(Vector256<double> elements, [ConstantExpected] int slot) => Vector256.Shuffle(elements, Vector256.Create((long)slot));
}
