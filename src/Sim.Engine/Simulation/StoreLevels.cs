using Sim.Engine.Waste;

namespace Sim.Engine.Simulation;

/// <summary>What stores held at one moment.</summary>
/// <param name="RoomsKwh">Heat in air and fabric of all units above 0 C.</param>
/// <param name="HotWaterKwh">Heat in the hot-water store above 0 C.</param>
/// <param name="TankL">Water in the tank.</param>
/// <param name="ReuseL">Rain and treated greywater in their stores.</param>
/// <param name="BiogasKwh">Gas in the gas store.</param>
/// <param name="DigestingKg">Waste in the digester.</param>
/// <param name="BatteryKwh">Energy in the battery.</param>
/// <param name="RoofSnowL">Water of the snow on the roofs that rain is gathered from.</param>
/// <param name="Organics">What composting and digestion took in and gave off since the warm-up began, and what the digester holds.</param>
/// <param name="HoldingL">Septage and sludge in pits and tanks.</param>
/// <param name="WarmthKwh">Heat lost by hot water in the last hour that reaches rooms in the next.</param>
/// <param name="LoadHeatKwh">Electricity that lights and appliances in rooms drew and that the rooms have not gained yet; below zero where they gained too much.</param>
public readonly record struct StoreLevels(
    double RoomsKwh, double HotWaterKwh, double TankL, double ReuseL = 0, double BiogasKwh = 0, double DigestingKg = 0, double BatteryKwh = 0,
    double RoofSnowL = 0, OrganicFlows Organics = default, double HoldingL = 0, double WarmthKwh = 0,
    double LoadHeatKwh = 0);
