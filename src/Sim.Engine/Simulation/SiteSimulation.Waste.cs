using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;
using Sim.Engine.Waste;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly WasteTreatment? treatment;
    private readonly bool boilerTakesGas;
    private TreatmentState treated;
    private ContainerState contained;
    private Matter residentsComposted, residentsDigested, mealsComposted, mealsDigested;

    private void PrepareTreatment()
    {
        OrganicContent content = plan.Inputs.Waste.Content;
        (residentsComposted, residentsDigested) = (content.Of(residentsWaste.CompostingByStream), content.Of(residentsWaste.DigestionByStream));
        (mealsComposted, mealsDigested) = (content.Of(mealsWaste.CompostingByStream), content.Of(mealsWaste.DigestionByStream));
    }

    // Small plant of the site: composter and digester run on the base load's power.
    private void AskTreatment() => wantedKwh[(int)ElectricEndUse.BaseLoad] += treated.RunningKwh;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyTreatment(WasteTreatment plant, ref SiteHour at)
    {
        double residentsKg = at.Waste.ResidentsKg, servicesKg = at.Waste.ServicesKg;
        double compostedKg = residentsKg * residentsWaste.CompostingShare + servicesKg * mealsWaste.CompostingShare;
        at.Waste = plant.Treat(
            ref treated,
            at.Waste,
            compostedKg,
            residentsKg * residentsWaste.DigestionShare + servicesKg * mealsWaste.DigestionShare,
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
            boilerTakesGas ? at.HotWater.FuelKwh : 0);
        // Burners draw the same energy whatever gas it is: what the digester gives need not be bought.
        fuelKwh[(int)Carrier.Lpg] -= at.Biogas.KitchenKwh;
        fuelKwh[storeFuel] -= at.Biogas.HotWaterKwh;
    }
}
