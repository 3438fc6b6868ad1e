using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly WasteTreatment? treatment;
    private readonly bool boilerTakesGas;
    private TreatmentState treated;
    private ContainerState contained;
    private Matter residentsComposted, residentsDigested, mealsComposted, mealsDigested;

    private double residentsM3PerKg, mealsM3PerKg, bottlesM3PerKg, staffWasteKg;

    private void PrepareTreatment()
    {
        (residentsM3PerKg, mealsM3PerKg, bottlesM3PerKg) = (ContainerM3(residentsWaste), ContainerM3(mealsWaste), ContainerM3(bottlesWaste));
        staffWasteKg = plan.Inputs.Waste.StaffKgPerPersonDay / StaffWater.DutyHours;
        treated = treatment?.Start ?? default;
        OrganicContent content = plan.Inputs.Waste.Content;
        (residentsComposted, residentsDigested) = (content.Of(residentsWaste.CompostingByStream), content.Of(residentsWaste.DigestionByStream));
        (mealsComposted, mealsDigested) = (content.Of(mealsWaste.CompostingByStream), content.Of(mealsWaste.DigestionByStream));
    }

    // Room in the containers that a kg of a source takes: what goes to the landfill, rejects with it.
    private double ContainerM3(WasteSource source)
    {
        WasteInputs inputs = plan.Inputs.Waste;
        return inputs.Containers switch
        {
            null => 0,
            { ByStream: true } => inputs.Density.VolumeM3([.. source.LandfillByStream.Zip(source.RejectsByStream, (l, r) => l + r)]),
            { } mixed => (source.LandfillShare + source.RejectsShare) / mixed.DensityKgPerM3,
        };
    }

    // Apart, so that the hours in which the taps give enough need no room on the stack for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddEmergencyBottles(ref SiteHour at) => at.Waste = at.Waste.WithEmergencyBottles(bottlesWaste, emergencyL);

    // Small plant of the site: composter and digester run on the base load's power.
    private void AskTreatment() => wantedKwh[(int)ElectricEndUse.BaseLoad] += treated.RunningKwh;

    private void ApplyTreatment(WasteTreatment plant, ref SiteHour at)
    {
        double residentsKg = at.Waste.ResidentsKg, servicesKg = at.Waste.ServicesKg;
        double compostedKg = residentsKg * residentsWaste.CompostingShare + servicesKg * mealsWaste.CompostingShare;
        double digestedKg = residentsKg * residentsWaste.DigestionShare + servicesKg * mealsWaste.DigestionShare;
        at.Waste = plant.Treat(
            ref treated,
            at.Waste,
            compostedKg,
            digestedKg,
            GrantedShare(ElectricEndUse.BaseLoad));
        plant.Follow(
            ref treated,
            residentsKg * residentsComposted + servicesKg * mealsComposted,
            compostedKg,
            residentsKg * residentsDigested + servicesKg * mealsDigested,
            at.Waste.BiogasKg);
        at.Biogas = plant.Burn(
            ref treated,
            at.Waste.BiogasKg,
            at.Services.CateringDoneMeals * catering.Use.FuelKwh,
            boilerTakesGas ? at.HotWater.FuelKwh : 0,
            digestedKg,
            now.OutdoorC);
        // Burners draw the same energy whatever gas it is: what the digester gives need not be bought.
        fuelKwh[(int)Carrier.Lpg] -= at.Biogas.KitchenKwh;
        fuelKwh[storeFuel] -= at.Biogas.HotWaterKwh;
    }
}
