using Sim.Engine.Electricity;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private void AskLoads()
    {
        double awake = present.PresentPeople > 0 ? present.AwakePeople / present.PresentPeople : 0;
        var drivers = new LoadDrivers(present.PresentPeople, awake, present.StaffPeople, plan.CapacityPeople, climate.SunElevationDeg[hour], clock);
        LoadAsks.Write(plan.Inputs.Electricity.Loads, drivers, wantedKwh);
    }

    // An hour with a power cut: loads of the moment lose the dark part; heaters and pumps catch up in the rest.
    private void AskPower()
    {
        for (int use = 0; use < askedKwh.Length; use++)
        {
            askedKwh[use] = PartialHour.AskInstant(wantedKwh[use], powered);
        }
        askedKwh[(int)ElectricEndUse.RoomHeating] = roomHeatAskedKwh;
        askedKwh[(int)ElectricEndUse.HotWater] = storeAskedKwh;
        askedKwh[(int)ElectricEndUse.Pumping] = pumpAskedKwh;
    }

    private void ApplyLoads()
    {
        ReadOnlySpan<ElectricEndUse> loads =
        [
            ElectricEndUse.Communications, ElectricEndUse.SiteLighting, ElectricEndUse.ColdChain, ElectricEndUse.BaseLoad,
            ElectricEndUse.Lighting, ElectricEndUse.Appliances, ElectricEndUse.Offices,
        ];
        foreach (ElectricEndUse load in loads)
        {
            drawnKwh[(int)load] = grantedKwh[(int)load];
        }
    }

    /// <summary>Share granted of what an end use wanted with power all hour, 0-1.</summary>
    private double GrantedShare(ElectricEndUse use) => wantedKwh[(int)use] > 0 ? grantedKwh[(int)use] / wantedKwh[(int)use] : 1;
}
