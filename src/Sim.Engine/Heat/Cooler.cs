namespace Sim.Engine.Heat;

/// <summary>A cooling machine of one unit made ready.</summary>
/// <param name="CapacityKw">Cooling at full load and 35 C outdoors, as the data sheet tells it.</param>
/// <param name="RatedKw">Cooling of the air at full load and 35 C outdoors, behind the pipes, in the room that it cools.</param>
/// <param name="RatedPerCooling">Electricity of the compressor per cooling of the air there.</param>
/// <param name="PumpsPerCooling">Electricity of pumps per cooling of the air.</param>
/// <param name="Gain">Gain at part load.</param>
/// <param name="DryingPerCooling">Heat of moisture condensed per cooling of the air.</param>
public sealed record Cooler(double CapacityKw, double RatedKw, double RatedPerCooling, double PumpsPerCooling, double Gain, double DryingPerCooling)
{
    /// <summary>Cooling of a reversible heat pump at 35 C over its heat at 7 C outdoors, where the file does not tell it: usual data sheets (2.5 kW with 3.2 kW, 5.0 kW with 5.8 kW).</summary>
    public const double CoolingPerHeating = 0.8;

    /// <summary>The machine of a building; null where no electricity cools it.</summary>
    /// <param name="cooling">How the building is cooled.</param>
    /// <param name="heating">How it is heated.</param>
    /// <param name="roomC">Temperature of the rooms, C; cold water, which fan coils have between, does not go by it.</param>
    public static Cooler? Of(RoomCooling cooling, RoomHeating heating, double roomC = AirConditioner.RatedRoomC) => (cooling, HeatPumpOf(heating)) switch
    {
        (SplitAirConditioner split, _) => Of(split, split.CapacityKw, 1, 0).In(roomC),
        (ReversibleHeatPump reversed, SplitHeatPump pump) => Of(reversed, KwOf(reversed, pump.CapacityKw), 1, 0).In(roomC),
        (ReversibleHeatPump reversed, AirWaterHeatPump pump) =>
            Of(reversed, KwOf(reversed, pump.CapacityKw), pump.DistributionEfficiencyFraction, pump.AuxiliaryFraction),
        _ => null,
    };

    /// <summary>The heat pump that may be run the other way; null where there is none in the building.</summary>
    public static RoomHeating? HeatPumpOf(RoomHeating heating) => heating switch
    {
        SplitHeatPump or AirWaterHeatPump => heating,
        HybridHeating hybrid => hybrid.HeatPump,
        _ => null,
    };

    /// <summary>Its hour at an outdoor temperature, with power throughout.</summary>
    /// <param name="outdoorC">Air temperature outdoors, C.</param>
    public CoolerCurve At(double outdoorC)
    {
        double compressor = RatedPerCooling * AirConditioner.PowerFraction(outdoorC), all = compressor + PumpsPerCooling;
        return new(RatedKw * AirConditioner.CapacityFraction(outdoorC), all, Gain * compressor / all);
    }

    private Cooler In(double roomC) => this with
    {
        RatedKw = RatedKw * AirConditioner.CapacityFractionIn(roomC),
        RatedPerCooling = RatedPerCooling * AirConditioner.PowerFractionIn(roomC),
    };

    private static double KwOf(ReversibleHeatPump reversed, double heatingKw) => reversed.CapacityKw ?? CoolingPerHeating * heatingKw;

    private static Cooler Of(MachineCooling machine, double capacityKw, double distribution, double pumps) => new(
        capacityKw, capacityKw * machine.SensibleFraction * distribution, 1 / (machine.Eer * machine.FieldFactorFraction * machine.SensibleFraction * distribution), pumps,
        AirConditioner.GainOf(machine.SeerPerEer), (1 / machine.SensibleFraction - 1) / distribution);
}
