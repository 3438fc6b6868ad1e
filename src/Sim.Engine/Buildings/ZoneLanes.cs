using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>The two room nodes of four zones: constants, this hour's linear response, state and results.</summary>
internal struct ZoneLanes
{
    private const double StepSeconds = 3600;

    // Constants.
    public Vector256<double> AirStoring, AirHeatKwhPerK, BridgesWPerK, SumConvective, SumRadiant, Radiant;
    public Vector256<double> HeaterConvective, OpenAboveC, GroundDamping, Suspended, SunKept;

    // This hour's response: free temperatures, and their rise per W of convective and of heater's heat.
    public Vector256<double> Outdoors, AirChange, AirFree, MeanRadiantFree, OpenedW;
    public Vector256<double> AirByConvective, MeanRadiantByConvective, AirByHeater, MeanRadiantByHeater;

    // State.
    public Vector256<double> AirT, MeanRadiantT, HeatNowKwh;

    // Results.
    public Vector256<double> HeatingW, CoolingW, GainsW, SolarW, TransmissionW, VentilationW, StoredKwh;

    /// <summary>Writes one lane's constants.</summary>
    public void Write(Zone zone, LaneElement[] parts, int lane)
    {
        Set(ref AirStoring, lane, zone.AirCapacityJPerK / StepSeconds);
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
    }

    /// <summary>Solves K T = f for the free temperatures and the response to heat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Invert(Vector256<double> k11, Vector256<double> k12, Vector256<double> k22, Vector256<double> f1, Vector256<double> f2)
    {
        Vector256<double> inverse = Vector256<double>.One / (k11 * k22 - k12 * k12);
        Vector256<double> byConvective = k22 * inverse, cross = -k12 * inverse, byRadiant = k11 * inverse;
        AirFree = byConvective * f1 + cross * f2;
        MeanRadiantFree = cross * f1 + byRadiant * f2;
        Vector256<double> radiant = Vector256<double>.One - HeaterConvective;
        AirByConvective = byConvective;
        MeanRadiantByConvective = cross;
        AirByHeater = HeaterConvective * byConvective + radiant * cross;
        MeanRadiantByHeater = HeaterConvective * cross + radiant * byRadiant;
    }

    /// <summary>
    /// Opens windows if the free air is too warm, just as far as needed: a conductance H to outdoors takes
    /// q = H (T_free - T_out) / (1 + H dT/dq) at most. Then asks for the heat or cooling that reaches the setpoint.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Needs(LaneInputs at, int lane, Vector256<double> outdoorC)
    {
        Vector256<double> none = Vector256<double>.Zero, perKelvin = Vector256<double>.One / AirByConvective;
        Vector256<double> openable = Load(at.OpenWindowsWPerK, lane);
        Vector256<double> most = openable * (AirFree - outdoorC) / (Vector256<double>.One + openable * AirByConvective);
        OpenedW = Vector256.Max(none, Vector256.Min((AirFree - OpenAboveC) * perKelvin, most));
        Vector256<double> air = AirFree - AirByConvective * OpenedW;
        Vector256<double> heat = (Load(at.HeatingSetpointC, lane) - air) / AirByHeater;
        Vector256<double> cooling = (air - Load(at.CoolingSetpointC, lane)) * perKelvin;
        Store(Vector256.Max(none, Vector256.Min(heat, Load(at.HeatingCapacityW, lane))), at.HeatNeedW, lane);
        Store(Vector256.Max(none, Vector256.Min(cooling, Load(at.CoolingCapacityW, lane))), at.CoolingNeedW, lane);
        Store(AirFree, at.FreeAirC, lane);
    }

    /// <summary>Room temperatures with the heat granted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(Vector256<double> heatW, Vector256<double> coolingW)
    {
        Vector256<double> taken = OpenedW + coolingW;
        AirT = AirFree + AirByHeater * heatW - AirByConvective * taken;
        MeanRadiantT = MeanRadiantFree + MeanRadiantByHeater * heatW - MeanRadiantByConvective * taken;
    }

    /// <summary>Notes the terms of the balance, each from its own films and temperatures.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(Vector256<double> heatW, Vector256<double> coolingW, Vector256<double> lostW, Vector256<double> heatNowKwh)
    {
        HeatingW = heatW;
        CoolingW = coolingW;
        TransmissionW = lostW;
        VentilationW = AirChange * (AirT - Outdoors) + OpenedW;
        StoredKwh = heatNowKwh - HeatNowKwh;
        HeatNowKwh = heatNowKwh;
    }

    private static void Set(ref Vector256<double> target, int lane, double value) => target = target.WithElement(lane, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(double[] lanes, int lane) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(lanes), (nuint)lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> value, double[] lanes, int lane)
        => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(lanes), (nuint)lane);
}
