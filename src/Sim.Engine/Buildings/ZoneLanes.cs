using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using HourRows = Sim.Engine.Buildings.LaneInputs.HourRows;
using Rows = Sim.Engine.Buildings.LaneInputs.Rows;

namespace Sim.Engine.Buildings;

/// <summary>The two room nodes of four zones: constants, this hour's linear response, state and results.</summary>
internal struct ZoneLanes
{
    private const double KwhPerW = 1e-3;

    // Constants.
    public Vector256<double> AirStoring, AirHeatKwhPerK, BridgesWPerK, SumConvective, SumRadiant, Radiant;
    public Vector256<double> HeaterConvective, OpenAboveC, GroundDamping, Suspended, SunKept, ScatterKept;

    // What of the 2x2 system no hour changes, but for elements with natural films inside.
    public Vector256<double> Held11, MinusHeld12, Held22;

    // This hour's response: free temperatures, and their rise per W of convective and of heater's heat.
    public Vector256<double> Outdoors, AirChange, AirFree, MeanRadiantFree, OpenedW;
    public Vector256<double> AirByConvective, MeanRadiantByConvective, AirByHeater, MeanRadiantByHeater;

    // State.
    public Vector256<double> AirT, MeanRadiantT, HeatNowKwh;

    // What the hour brought.
    public Vector256<double> GainsW, SolarW;

    /// <summary>Writes one lane's constants.</summary>
    public void Write(Zone zone, LaneElement[] parts, int lane, double stepSeconds)
    {
        Set(ref AirStoring, lane, zone.AirCapacityJPerK / stepSeconds);
        Set(ref AirHeatKwhPerK, lane, zone.AirCapacityJPerK / 3.6e6);
        Set(ref BridgesWPerK, lane, zone.BridgesWPerK);
        Set(ref SumConvective, lane, parts.Sum(p => p.AreaM2 * p.Convective));
        Set(ref SumRadiant, lane, parts.Sum(p => p.AreaM2 * p.Radiant));
        Set(ref Radiant, lane, parts[0].Radiant);
        Set(ref HeaterConvective, lane, zone.HeaterConvectiveFraction);
        Set(ref OpenAboveC, lane, zone.OpenAboveC);
        bool ground = zone.FloorOn == FloorKind.Ground && zone.FloorAreaM2 > 0;
        Set(ref GroundDamping, lane, ground ? Ground.Damping(zone.FloorAreaM2, zone.PerimeterM, zone.Floor.ResistanceM2KPerW) : 0);
        Set(ref Suspended, lane, ground ? 0 : BitConverter.Int64BitsToDouble(-1));
        Set(ref SunKept, lane, 1 - SolarInside.Of(zone).Lost);
        Set(ref ScatterKept, lane, 1 - SolarInside.Scattered(zone).Lost);
    }

    /// <summary>What lies under the floor: outdoor air, or the ground's temperature with the zone's share of its swing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> Underfoot(double groundSwingK, double groundMeanC, Vector256<double> airC)
    {
        Vector256<double> groundC = Vector256.MultiplyAddEstimate(GroundDamping, Vector256.Create(groundSwingK), Vector256.Create(groundMeanC));
        return Vector256.ConditionalSelect(Suspended, airC, groundC);
    }

    /// <summary>
    /// Solves K T = f for the free temperatures and the response to heat, opens windows if the free air is too warm just
    /// as far as needed, and asks for the heat or cooling that reaches the setpoint. With D the determinant and a heater
    /// of convective share c, D dT_air/dq = c K22 - (1 - c) K12.
    /// </summary>
    /// <remarks>
    /// Windows of a conductance H to outdoors take q = H (T_free - T_out) / (1 + H dT/dq) at most. They open only above
    /// the heating setpoint, so heating and open windows exclude each other. A machine runs where they do not hold the cooling setpoint;
    /// they then stand by the temperature that the two of them make: at the setpoint as long as the machine can hold it, open only
    /// where that lies above <see cref="OpenAboveC"/>, and never to air that is warmer.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Solve(
        Vector256<double> k11, Vector256<double> minusK12, Vector256<double> k22, Vector256<double> f1, Vector256<double> f2, ref double told, ref double kept, nuint row)
    {
        Vector256<double> none = Vector256<double>.Zero, one = Vector256<double>.One, radiant = one - HeaterConvective;
        Vector256<double> determinant = Vector256.MultiplyAddEstimate(k11, k22, -(minusK12 * minusK12));
        Vector256<double> byHeater = Vector256.MultiplyAddEstimate(HeaterConvective, k22, radiant * minusK12);
        Vector256<double> airFree = Vector256.MultiplyAddEstimate(k22, f1, minusK12 * f2);
        // Two divisions, which take turns: the heat need not wait for the determinant's.
        Vector256<double> perHeater = one / byHeater, inverse = one / determinant;
        Vector256<double> setpoint = Vector256.LoadUnsafe(ref told, HourRows.HeatingSetpointC * row);
        Vector256<double> heat = Vector256.MultiplyAddEstimate(setpoint, determinant, -airFree) * perHeater;
        heat = Vector256.MaxNative(none, Vector256.MinNative(heat, Vector256.LoadUnsafe(ref kept, Rows.HeatingCapacityW * row)));
        heat.StoreUnsafe(ref told, HourRows.HeatNeedW * row);
        heat.StoreUnsafe(ref kept, Rows.HeatGrantedW * row);

        Vector256<double> opened = none, cooling = none;
        Vector256<double> coolingSetpoint = Vector256.LoadUnsafe(ref kept, Rows.CoolingSetpointC * row), openAbove = Vector256.MaxNative(OpenAboveC, setpoint);
        if (Vector256.GreaterThanAny(airFree, Vector256.MinNative(coolingSetpoint, openAbove) * determinant))
        {
            Vector256<double> openable = Vector256.LoadUnsafe(ref told, HourRows.OpenWindowsWPerK * row), perConvective = one / k22;
            Vector256<double> most = openable * (airFree - Outdoors * determinant) / Vector256.MultiplyAddEstimate(openable, k22, determinant);
            opened = Vector256.MaxNative(none, Vector256.MinNative((airFree - openAbove * determinant) * perConvective, most));
            Vector256<double> excess = (airFree - coolingSetpoint * determinant) * perConvective, runs = Vector256.GreaterThan(excess, opened);
            if (runs != none)
            {
                Vector256<double> held = Vector256.MaxNative(none, openable * (coolingSetpoint - Outdoors)) & Vector256.GreaterThan(coolingSetpoint, openAbove);
                Vector256<double> capacity = Vector256.LoadUnsafe(ref kept, Rows.CoolingCapacityW * row), left = airFree - capacity * k22;
                most = openable * (left - Outdoors * determinant) / Vector256.MultiplyAddEstimate(openable, k22, determinant);
                Vector256<double> beside = Vector256.MaxNative(none, Vector256.MinNative((left - openAbove * determinant) * perConvective, most));
                Vector256<double> atLimit = Vector256.GreaterThan(excess - held, capacity);
                opened = Vector256.ConditionalSelect(runs, Vector256.ConditionalSelect(atLimit, beside, held), opened);
                cooling = Vector256.ConditionalSelect(atLimit, capacity, excess - held) & runs;
            }
        }
        cooling.StoreUnsafe(ref kept, Rows.CoolingNeedW * row);
        cooling.StoreUnsafe(ref kept, Rows.CoolingGrantedW * row);
        OpenedW = opened;

        airFree *= inverse;
        airFree.StoreUnsafe(ref kept, Rows.FreeAirC * row);
        AirFree = airFree;
        MeanRadiantFree = Vector256.MultiplyAddEstimate(minusK12, f1, k11 * f2) * inverse;
        AirByHeater = byHeater * inverse;
        MeanRadiantByHeater = (HeaterConvective * minusK12 + radiant * k11) * inverse;
        AirByConvective = k22 * inverse;
        MeanRadiantByConvective = minusK12 * inverse;
    }

    /// <summary>Windows of a lane whose machine gives less than it was asked for: as far open as the room is then too warm.</summary>
    public void Reopen(int lane, double coolingW, double openableWPerK, double setpointC)
    {
        double perW = AirByConvective[lane], freeC = AirFree[lane] - perW * coolingW, aboveC = Math.Max(OpenAboveC[lane], setpointC);
        double mostW = openableWPerK * (freeC - Outdoors[lane]) / (1 + openableWPerK * perW);
        Set(ref OpenedW, lane, Math.Max(0, Math.Min((freeC - aboveC) / perW, mostW)));
    }

    /// <summary>Room temperatures with the heat granted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(Vector256<double> heatW, Vector256<double> taken, out Vector256<double> airT, out Vector256<double> meanRadiantT)
    {
        airT = Vector256.MultiplyAddEstimate(AirByHeater, heatW, AirFree - AirByConvective * taken);
        meanRadiantT = Vector256.MultiplyAddEstimate(MeanRadiantByHeater, heatW, MeanRadiantFree - MeanRadiantByConvective * taken);
        (AirT, MeanRadiantT) = (airT, meanRadiantT);
    }

    /// <summary>
    /// Writes the hour into its row, each term of the balance from its own films and temperatures, and sums it over the zones' units.
    /// </summary>
    /// <param name="heatW">Heating.</param>
    /// <param name="coolingW">Cooling.</param>
    /// <param name="lostW">What went through elements and bridges.</param>
    /// <param name="heatNowKwh">Heat in air and fabric.</param>
    /// <param name="told">What is told in the hour, of these lanes.</param>
    /// <param name="kept">What is told when it changes, of these lanes.</param>
    /// <param name="toNextRow">From one row of inputs to the next.</param>
    /// <param name="row">Where the hour is written.</param>
    /// <param name="limits">Limits of comfort.</param>
    /// <param name="totals">Sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(
        Vector256<double> heatW, Vector256<double> coolingW, Vector256<double> lostW, Vector256<double> heatNowKwh,
        ref double told, ref double kept, nuint toNextRow, ref double row, ComfortLimits limits, out ZoneTotals totals)
    {
        Vector256<double> airT = AirT, operativeC = 0.5 * (airT + MeanRadiantT);
        Vector256<double> units = Vector256.LoadUnsafe(ref kept, Rows.Units * toNextRow), people = Vector256.LoadUnsafe(ref told, HourRows.People * toNextRow);
        Vector256<double> below = Vector256.Create(limits.ColdC) - operativeC, above = operativeC - Vector256.Create(limits.HotC);
        Vector256<double> storedKwh = heatNowKwh - HeatNowKwh, ventilationW = AirChange * (airT - Outdoors) + OpenedW;
        HeatNowKwh = heatNowKwh;
        airT.StoreUnsafe(ref row);
        operativeC.StoreUnsafe(ref row, LaneGroup.Lanes);
        ref double sums = ref ZoneTotals.Fields(out totals);
        LaneSums.Write(
            units * Kept(heatW * KwhPerW, ref row, 2), units * Kept(coolingW * KwhPerW, ref row, 3),
            units * Kept(GainsW * KwhPerW, ref row, 4), units * Kept(SolarW * KwhPerW, ref row, 5),
            units * Kept(lostW * KwhPerW, ref row, 6), units * Kept(ventilationW * KwhPerW, ref row, 7),
            units * Kept(storedKwh, ref row, 8), people & Vector256.GreaterThan(below, Vector256<double>.Zero), ref sums);
        LaneSums.Of(
            people & Vector256.GreaterThan(above, Vector256<double>.Zero),
            people * Vector256.MaxNative(Vector256<double>.Zero, below)).StoreUnsafe(ref sums, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Kept(Vector256<double> value, ref double row, int column)
    {
        value.StoreUnsafe(ref row, (nuint)(column * LaneGroup.Lanes));
        return value;
    }

    private static void Set(ref Vector256<double> target, int lane, double value) => target = target.WithElement(lane, value);
}
