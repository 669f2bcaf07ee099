"""What freelancers of the demo say of themselves. {client}, {maker} and so on are those they worked for.

Written without a look at the missions."""

from dataclasses import dataclass

from marketplace.models import Role


@dataclass(frozen=True)
class Words:
    """One kind of freelancer in one language."""

    titles: tuple[str, str]  # feminine, masculine
    short: str  # the trade in two words, after "and"
    focuses: tuple[str, ...]  # for a headline
    deeds: tuple[str, ...]  # whole sentences


# Whom they worked for, by kind: nobody inspects scratches for a law firm.
CLIENTS: dict[str, dict[str, tuple[str, ...]]] = {
    "fr": {
        "maker": (
            "un équipementier automobile", "un avionneur", "un fabricant d'électroménager", "un verrier",
            "une papeterie", "un laboratoire pharmaceutique", "un chocolatier", "un constructeur de bateaux",
        ),
        "seller": (
            "une enseigne de bricolage", "une maison de cosmétiques", "une plateforme de voyage",
            "une chaîne de supermarchés", "un spécialiste du sport", "une librairie en ligne", "un caviste en ligne",
        ),
        "finance": (
            "une banque mutualiste", "un assureur santé", "une société de crédit", "un courtier en ligne",
            "une caisse de retraite", "une banque privée",
        ),
        "public": (
            "un opérateur télécom", "un fournisseur d'énergie", "un transporteur ferroviaire", "une métropole",
            "une agence de voyages", "un réseau de bus", "un gestionnaire d'eau",
        ),
        "office": (
            "un cabinet d'avocats", "un centre hospitalier", "un groupe de presse", "un promoteur immobilier",
            "une chambre de notaires", "un cabinet comptable", "une université", "un éditeur de logiciels",
        ),
        "small": (
            "une jeune pousse de la santé", "une coopérative agricole", "un bureau d'études",
            "une jeune pousse de la logistique", "un éditeur de jeux",
        ),
    },
    "en": {
        "maker": (
            "a car-parts maker", "an aircraft maker", "a maker of household appliances", "a glassmaker",
            "a paper mill", "a pharmaceutical lab", "a chocolate factory", "a boat builder",
        ),
        "seller": (
            "a DIY retailer", "a cosmetics house", "a travel platform", "a supermarket chain", "a sports retailer",
            "an online bookshop",
        ),
        "finance": (
            "a cooperative bank", "a health insurer", "a credit company", "an online broker", "a pension fund",
            "a private bank",
        ),
        "public": (
            "a telecoms operator", "an energy supplier", "a railway company", "a city council", "a bus network",
            "a water company",
        ),
        "office": (
            "a law firm", "a university hospital", "a press group", "a property developer", "an accounting firm",
            "a university", "a software publisher",
        ),
        "small": (
            "a health start-up", "a farming cooperative", "an engineering office", "a logistics start-up",
            "a games publisher",
        ),
    },
}  # fmt: skip

FRENCH: dict[str, Words] = {
    Role.DATA_SCIENTIST: Words(
        titles=("Data scientist", "Data scientist"),
        short="science des données",
        focuses=(
            "prévision et séries temporelles",
            "scoring, fraude et risque",
            "connaissance client et recommandation",
            "du cadrage au modèle en production",
            "modèles explicables pour décideurs exigeants",
            "optimisation des prix et des stocks",
        ),
        deeds=(
            "Pour {seller}, j'ai refondu la prévision de la demande : l'erreur a baissé d'un quart en six mois.",
            "Chez {finance}, j'ai construit un score d'attrition que les conseillers utilisent tous les matins.",
            "J'ai mené pour {finance} une détection de fraude de bout en bout, de l'exploration à la mise en service.",
            "Dernier chantier : un moteur de recommandation pour {seller}, validé par un test A/B de huit semaines.",
            "J'aime les données sales et les questions mal posées ; {client} m'a confié les deux.",
        ),
    ),
    Role.ML_ENGINEER: Words(
        titles=("Ingénieure machine learning", "Ingénieur machine learning"),
        short="machine learning",
        focuses=(
            "des modèles qui tiennent en production",
            "entraînement, service et suivi de modèles",
            "deep learning à l'échelle",
            "recommandation et personnalisation temps réel",
            "inférence rapide et sobre",
        ),
        deeds=(
            "Chez {public}, j'ai divisé par quatre le temps de réponse d'un modèle servi à deux millions d'usagers.",
            "Pour {client}, j'ai repris des notebooks de recherche pour en faire un service testé et surveillé.",
            "J'ai monté chez {client} une chaîne d'entraînement reproductible, relancée chaque nuit.",
            "J'ai porté un modèle de langage ouvert sur les GPU de {client}, avec quantification et mesures à l'appui.",
        ),
    ),
    Role.AI_ENGINEER: Words(
        titles=("Ingénieure IA générative", "Ingénieur IA générative"),
        short="IA générative",
        focuses=(
            "RAG et agents en production",
            "assistants documentaires fiables",
            "LLM, évaluation et garde-fous",
            "du prototype LLM au service exploité",
            "agents outillés et automatisation",
            "recherche sémantique sur documents métiers",
        ),
        deeds=(
            "Pour {office}, j'ai livré un assistant qui répond sur 40 000 pages de procédures en citant ses sources.",
            "Chez {client}, j'ai mis en place l'évaluation continue d'un assistant LLM, 600 questions à l'appui.",
            "J'ai construit pour {public} un agent qui prépare les dossiers et laisse la décision à l'humain.",
            "J'ai repris chez {client} une preuve de concept qui hallucinait ; elle sert aujourd'hui 300 personnes.",
            "J'ai déployé pour {client} des modèles ouverts sur leurs propres serveurs, sans fuite de données.",
            "Pour {client}, j'ai réduit de 60 % la facture de jetons : cache, routage, meilleurs index.",
        ),
    ),
    Role.NLP_ENGINEER: Words(
        titles=("Ingénieure NLP", "Ingénieur NLP"),
        short="traitement du langage",
        focuses=(
            "extraction d'information sur textes métiers",
            "classification et analyse de textes en français",
            "moteurs de recherche et transformers",
            "du texte brut à la donnée exploitable",
            "langue, parole et grands modèles",
        ),
        deeds=(
            "Pour {finance}, j'ai automatisé la lecture de courriers entrants : 80 % sont routés sans relecture.",
            "Chez {client}, j'ai entraîné un extracteur d'entités sur 12 000 documents annotés avec les métiers.",
            "J'ai affiné un modèle de langue français pour le vocabulaire très particulier de {client}.",
            "J'ai bâti pour {client} une recherche qui comprend les synonymes du métier et les fautes de frappe.",
        ),
    ),
    Role.COMPUTER_VISION_ENGINEER: Words(
        titles=("Ingénieure vision par ordinateur", "Ingénieur vision par ordinateur"),
        short="vision par ordinateur",
        focuses=(
            "détection et segmentation temps réel",
            "contrôle qualité par l'image",
            "imagerie médicale et satellite",
            "vision embarquée sur petits processeurs",
            "vidéo, suivi et comptage",
        ),
        deeds=(
            "Pour {maker}, j'ai mis au point un contrôle visuel qui repère les défauts de moins d'un millimètre.",
            "Chez {maker}, j'ai fait tourner un détecteur à 30 images par seconde sur une carte à 15 watts.",
            "J'ai conduit pour {client} l'annotation, l'entraînement et la recette d'un modèle de segmentation.",
            "J'ai développé pour {public} un suivi d'objets multi-caméras qui respecte l'anonymat des personnes.",
        ),
    ),
    Role.RESEARCH_SCIENTIST: Words(
        titles=("Chercheuse en IA", "Chercheur en IA"),
        short="recherche appliquée",
        focuses=(
            "de l'article au prototype qui marche",
            "apprentissage profond et modélisation probabiliste",
            "méthodes rigoureuses pour problèmes ouverts",
            "apprentissage par renforcement et simulation",
        ),
        deeds=(
            "Après une thèse en apprentissage statistique, j'ai rejoint l'équipe de recherche appliquée de {maker}.",
            "Pour {client}, j'ai comparé douze méthodes publiées et n'en ai gardé qu'une, la plus simple.",
            "J'ai encadré chez {maker} trois stages de recherche et un transfert vers l'équipe produit.",
        ),
    ),
    Role.DATA_ENGINEER: Words(
        titles=("Data engineer", "Data engineer"),
        short="ingénierie des données",
        focuses=(
            "pipelines fiables et plateformes cloud",
            "entrepôts modernes et modélisation",
            "flux temps réel",
            "migrations vers le cloud sans douleur",
            "qualité et traçabilité des données",
        ),
        deeds=(
            "Chez {public}, j'ai remplacé 200 traitements nocturnes par une plateforme orchestrée et testée.",
            "Pour {client}, j'ai migré l'entrepôt historique vers le cloud, sans coupure pour les utilisateurs.",
            "J'ai conçu pour {public} une ingestion temps réel de 50 000 événements par seconde.",
            "J'ai posé chez {client} des contrôles de qualité qui alertent avant que le métier ne s'en aperçoive.",
        ),
    ),
    Role.DATA_ANALYST: Words(
        titles=("Data analyst", "Data analyst"),
        short="analyse de données",
        focuses=(
            "tableaux de bord que l'on ouvre vraiment",
            "analyse produit et expérimentation",
            "pilotage commercial et financier",
            "de la question métier à la réponse chiffrée",
        ),
        deeds=(
            "Pour {client}, j'ai ramené quarante rapports à six tableaux de bord partagés par toutes les directions.",
            "Chez {client}, j'ai instauré des définitions communes : un client actif y veut enfin dire la même chose.",
            "J'ai analysé pour {seller} les parcours d'achat et chiffré ce que rapporterait chaque correction.",
        ),
    ),
    Role.MLOPS_ENGINEER: Words(
        titles=("Ingénieure MLOps", "Ingénieur MLOps"),
        short="MLOps",
        focuses=(
            "mise en production et suivi de modèles",
            "plateformes ML sur Kubernetes",
            "LLMOps, GPU et observabilité",
            "industrialisation sans cérémonie",
        ),
        deeds=(
            "Chez {client}, j'ai ramené de deux mois à trois jours le délai entre un modèle prêt et sa mise en ligne.",
            "Pour {finance}, j'ai bâti une plateforme pour six équipes, avec registre, alertes et retour arrière.",
            "J'ai mis en place chez {client} le suivi de dérive et la facture GPU par équipe.",
        ),
    ),
    Role.CLOUD_ENGINEER: Words(
        titles=("Ingénieure cloud et DevOps", "Ingénieur cloud et DevOps"),
        short="cloud",
        focuses=(
            "infrastructures sobres et automatisées",
            "Kubernetes, sécurité et coûts maîtrisés",
            "socles cloud pour équipes data",
            "cloud souverain et hybride",
        ),
        deeds=(
            "Pour {client}, j'ai décrit toute l'infrastructure en code : un environnement neuf naît en vingt minutes.",
            "Chez {client}, j'ai réduit la facture cloud de 35 % sans toucher aux applications.",
            "J'ai préparé chez {client} un socle sécurisé pour que les équipes IA déploient en autonomie.",
        ),
    ),
    Role.SOFTWARE_ENGINEER: Words(
        titles=("Développeuse", "Développeur"),
        short="développement",
        focuses=(
            "API solides et applications web",
            "back-end, tests et bonnes pratiques",
            "intégration de l'IA dans les produits",
            "produits web de bout en bout",
        ),
        deeds=(
            "Chez {client}, j'ai repris une application de dix ans d'âge et l'ai rendue testable, puis évolutive.",
            "Pour {client}, j'ai développé une API qui sert aujourd'hui trois applications mobiles.",
            "J'ai intégré un assistant conversationnel au produit de {client}, côté serveur comme côté écran.",
        ),
    ),
    Role.DATA_ARCHITECT: Words(
        titles=("Architecte data", "Architecte data"),
        short="architecture data",
        focuses=(
            "plateformes de données durables",
            "modélisation, gouvernance et data mesh",
            "trajectoires de migration réalistes",
        ),
        deeds=(
            "Pour {client}, j'ai tracé puis tenu une trajectoire de trois ans vers une plateforme de données unique.",
            "Chez {maker}, j'ai animé le modèle commun entre onze filiales qui ne se parlaient pas.",
            "J'ai arbitré chez {client} entre quatre entrepôts du marché, prototypes et coûts à l'appui.",
        ),
    ),
    Role.AI_ARCHITECT: Words(
        titles=("Architecte IA", "Architecte IA"),
        short="architecture IA",
        focuses=(
            "plateformes LLM d'entreprise",
            "architectures RAG et agents à l'échelle",
            "IA sûre, mesurée et réversible",
        ),
        deeds=(
            "J'ai dessiné pour {finance} la passerelle par laquelle passent tous les appels aux modèles de langage.",
            "Chez {public}, j'ai choisi avec les équipes ce qui tourne chez un fournisseur et ce qui reste en interne.",
            "Pour {client}, j'ai revu l'architecture de neuf prototypes et en ai fait une seule plateforme.",
        ),
    ),
    Role.AI_CONSULTANT: Words(
        titles=("Consultante IA", "Consultant IA"),
        short="conseil",
        focuses=(
            "des cas d'usage qui rapportent",
            "feuille de route et conduite du changement",
            "IA générative pour directions métiers",
            "cadrage, pilotes et passage à l'échelle",
        ),
        deeds=(
            "Pour {public}, j'ai trié soixante idées d'IA pour n'en lancer que quatre ; trois sont en service.",
            "Chez {client}, j'ai accompagné le comité de direction du premier atelier au budget voté.",
            "J'ai conduit pour {public} le déploiement d'un assistant bureautique auprès de 1 200 personnes.",
        ),
    ),
    Role.AI_PRODUCT_MANAGER: Words(
        titles=("Product manager IA", "Product manager IA"),
        short="produit",
        focuses=(
            "des produits d'IA utiles et mesurés",
            "découverte, données et lancement",
            "assistants et automatisation côté utilisateur",
        ),
        deeds=(
            "Chez {seller}, j'ai lancé un assistant client puis retiré les fonctions dont personne ne se servait.",
            "Pour {office}, j'ai porté un produit de données de la première interview au dixième client payant.",
            "J'ai défini chez {client} ce que « bonne réponse » veut dire, avant d'en développer la moindre.",
        ),
    ),
    Role.AI_GOVERNANCE_OFFICER: Words(
        titles=("Responsable gouvernance de l'IA", "Responsable gouvernance de l'IA"),
        short="gouvernance",
        focuses=(
            "règlement IA, RGPD et gestion des risques",
            "audit de biais et conformité",
            "une gouvernance que les équipes appliquent",
        ),
        deeds=(
            "Pour {finance}, j'ai recensé et classé 85 systèmes au regard du règlement européen sur l'IA.",
            "Chez {client}, j'ai installé un comité de revue qui rend ses avis en dix jours.",
            "J'ai audité pour {finance} un modèle de sélection et obtenu la correction de deux biais mesurés.",
        ),
    ),
    Role.AI_TRAINER: Words(
        titles=("Formatrice en IA", "Formateur en IA"),
        short="formation",
        focuses=(
            "ateliers pratiques pour équipes métiers",
            "acculturation et montée en compétence",
            "former les équipes techniques aux LLM",
        ),
        deeds=(
            "J'ai formé chez {public} plus de 400 personnes en petits groupes, exercices à la main.",
            "Pour {client}, j'ai conçu un parcours de six demi-journées, repris ensuite par leurs propres équipes.",
            "J'adapte chaque atelier aux documents réels des participants ; {client} en a fait sa référence interne.",
        ),
    ),
}

ENGLISH: dict[str, Words] = {
    Role.DATA_SCIENTIST: Words(
        titles=("Data scientist", "Data scientist"),
        short="data science",
        focuses=(
            "forecasting and time series",
            "scoring, fraud and risk",
            "customer insight and recommendation",
            "models that decision makers can question",
        ),
        deeds=(
            "For {seller} I rebuilt demand forecasting and cut the error by a quarter within six months.",
            "At {finance} I shipped a churn score that advisers open every morning.",
            "My last project was a recommender for {seller}, proven in an eight-week A/B test.",
        ),
    ),
    Role.ML_ENGINEER: Words(
        titles=("Machine-learning engineer", "Machine-learning engineer"),
        short="machine learning",
        focuses=("models that survive production", "training, serving and monitoring", "fast and frugal inference"),
        deeds=(
            "At {public} I made a model four times faster for two million daily users.",
            "I turned research notebooks of {client} into a tested and monitored service.",
            "I run open-weight models on the GPUs of {client}, quantised and measured.",
        ),
    ),
    Role.AI_ENGINEER: Words(
        titles=("Generative-AI engineer", "Generative-AI engineer"),
        short="generative AI",
        focuses=(
            "RAG and agents in production",
            "trustworthy document assistants",
            "LLM evaluation and guardrails",
            "from LLM prototype to running service",
        ),
        deeds=(
            "For {office} I delivered an assistant that answers from 40,000 pages and quotes its sources.",
            "At {client} I set up continuous evaluation of LLM answers on 600 curated questions.",
            "I built an agent for {public} that prepares the file and leaves the decision to people.",
            "I took over a hallucinating proof of concept at {client}; 300 people rely on it today.",
        ),
    ),
    Role.NLP_ENGINEER: Words(
        titles=("NLP engineer", "NLP engineer"),
        short="language technology",
        focuses=(
            "information extraction from business text",
            "search engines and transformers",
            "text, speech and LLMs",
        ),
        deeds=(
            "For {finance} I automated incoming mail: four letters in five are routed without a human.",
            "At {client} I trained an entity extractor on 12,000 documents annotated with the business.",
        ),
    ),
    Role.COMPUTER_VISION_ENGINEER: Words(
        titles=("Computer-vision engineer", "Computer-vision engineer"),
        short="computer vision",
        focuses=("real-time detection and segmentation", "visual quality control", "vision on small devices"),
        deeds=(
            "For {maker} I built an in-line inspection that finds defects below a millimetre.",
            "At {maker} I got a detector to 30 frames a second on a 15-watt board.",
        ),
    ),
    Role.RESEARCH_SCIENTIST: Words(
        titles=("AI research scientist", "AI research scientist"),
        short="applied research",
        focuses=("from paper to working prototype", "deep and probabilistic learning", "rigour for open problems"),
        deeds=(
            "After a PhD in statistical learning I joined the applied research group of {maker}.",
            "For {client} I compared twelve published methods and kept the simplest one.",
        ),
    ),
    Role.DATA_ENGINEER: Words(
        titles=("Data engineer", "Data engineer"),
        short="data engineering",
        focuses=("reliable pipelines on the cloud", "modern warehouses and modelling", "real-time streams"),
        deeds=(
            "At {public} I replaced 200 nightly jobs by one orchestrated and tested platform.",
            "For {client} I moved the warehouse to the cloud without a day of downtime.",
        ),
    ),
    Role.DATA_ANALYST: Words(
        titles=("Data analyst", "Data analyst"),
        short="analytics",
        focuses=("dashboards that people open", "product analytics and experiments", "from question to figure"),
        deeds=(
            "For {client} I boiled forty reports down to six dashboards that every department shares.",
            "At {seller} I analysed purchase journeys and priced what each fix would bring.",
        ),
    ),
    Role.MLOPS_ENGINEER: Words(
        titles=("MLOps engineer", "MLOps engineer"),
        short="MLOps",
        focuses=("ML platforms on Kubernetes", "LLMOps, GPUs and observability", "shipping and watching models"),
        deeds=(
            "At {client} I cut the way from finished model to production from two months to three days.",
            "For {finance} I built a platform for six teams, with registry, alerts and rollback.",
        ),
    ),
    Role.CLOUD_ENGINEER: Words(
        titles=("Cloud and DevOps engineer", "Cloud and DevOps engineer"),
        short="cloud",
        focuses=("lean, automated infrastructure", "Kubernetes, security and cost", "cloud foundations for data teams"),
        deeds=(
            "For {client} I put all infrastructure into code: a fresh environment takes twenty minutes.",
            "At {client} I cut the cloud bill by 35 % without touching an application.",
        ),
    ),
    Role.SOFTWARE_ENGINEER: Words(
        titles=("Software engineer", "Software engineer"),
        short="software development",
        focuses=("solid APIs and web applications", "back end, tests and good habits", "bringing AI into products"),
        deeds=(
            "At {client} I took over a ten-year-old application and made it testable, then extensible.",
            "I integrated a conversational assistant into the product of {client}, server and screen.",
        ),
    ),
    Role.DATA_ARCHITECT: Words(
        titles=("Data architect", "Data architect"),
        short="data architecture",
        focuses=("data platforms that last", "modelling, governance and data mesh"),
        deeds=(
            "For {client} I drew, then kept, a three-year path to a single data platform.",
            "At {maker} I led the common model of eleven subsidiaries.",
        ),
    ),
    Role.AI_ARCHITECT: Words(
        titles=("AI architect", "AI architect"),
        short="AI architecture",
        focuses=("enterprise LLM platforms", "RAG and agent architecture at scale"),
        deeds=(
            "I designed the gateway through which {finance} sends every call to a language model.",
            "For {client} I merged nine prototypes into one platform.",
        ),
    ),
    Role.AI_CONSULTANT: Words(
        titles=("AI consultant", "AI consultant"),
        short="consulting",
        focuses=("use cases that pay", "roadmaps and change", "generative AI for business teams"),
        deeds=(
            "For {public} I sorted sixty AI ideas and launched four; three are in service.",
            "At {public} I led the roll-out of an office assistant to 1,200 people.",
        ),
    ),
    Role.AI_PRODUCT_MANAGER: Words(
        titles=("AI product manager", "AI product manager"),
        short="product",
        focuses=("AI products, useful and measured", "discovery, data and launch"),
        deeds=(
            "At {seller} I launched a customer assistant, then removed what nobody used.",
            "For {office} I took a data product from first interview to tenth paying customer.",
        ),
    ),
    Role.AI_GOVERNANCE_OFFICER: Words(
        titles=("AI governance lead", "AI governance lead"),
        short="governance",
        focuses=("EU AI Act, GDPR and risk", "bias audits and compliance"),
        deeds=(
            "For {finance} I listed and classified 85 systems under the EU AI Act.",
            "At {client} I set up a review board that answers within ten days.",
        ),
    ),
    Role.AI_TRAINER: Words(
        titles=("AI trainer", "AI trainer"),
        short="training",
        focuses=("hands-on workshops for business teams", "teaching LLMs to engineers"),
        deeds=(
            "I trained over 400 people at {public} in small groups, hands on.",
            "For {client} I designed six half-days that their own staff now teach.",
        ),
    ),
}
WORDS = {"fr": FRENCH, "en": ENGLISH}
