"""What companies of the demo look for, as a recruiter would write it. {client} is the company.

Written without a look at the archetypes and their texts, so that nothing matches by construction.
"""

from dataclasses import dataclass

from marketplace.models import Role

# (skill, minus how many levels beside the mission's own, weight)
Asked = tuple[str, int, int]


@dataclass(frozen=True)
class Need:
    """One thing that a company wants done, in one language."""

    title: str
    brief: str
    essentials: tuple[Asked, ...]
    optionals: tuple[Asked, ...]  # some of them are asked for
    language: str = "fr"
    role: str | None = None  # another than the family's
    takes_days: bool = False  # may be done in days; others take weeks at least
    at: tuple[str, ...] = ()  # kinds of companies that may want it; empty: all


@dataclass(frozen=True)
class Family:
    """Missions of one kind."""

    key: str
    role: str
    share: float  # of the missions published today, before scaling
    growth: float  # of their number in two years; the published figure where there is one
    needs: tuple[Need, ...]
    is_ai: bool = True  # longer, more often full time, and for experts
    teaches: float = 0.25  # likelihood that the company also wants its people to learn


_RAG = (
    Need(
        "Assistant documentaire (RAG) pour les conseillers",
        "{Client} veut que ses conseillers trouvent la bonne réponse dans 15 000 notes internes sans quitter leur "
        "écran. Un premier prototype existe ; il cite mal ses sources et personne n'en mesure la qualité. Vous "
        "reprenez l'indexation, le découpage, la recherche et la génération, et vous mettez en place une "
        "évaluation que le métier comprend.",
        (
            ("retrieval-augmented-generation", 0, 4),
            ("python", 0, 3),
            ("vector-databases", 1, 2),
            ("llm-evaluation", 1, 2),
        ),
        (("langchain", 1, 1), ("rerankers", 1, 1), ("fastapi", 1, 1), ("docker", 1, 1), ("hybrid-search", 1, 1)),
        at=(
            "finance",
            "public",
        ),
    ),
    Need(
        "Recherche sémantique et réponses sourcées sur contrats",
        "Les juristes passent deux heures par jour à chercher des clauses. Pour {client}, nous voulons une "
        "recherche en langage naturel sur 200 000 contrats, avec réponse rédigée et renvoi au paragraphe. Données "
        "sensibles : hébergement en France, modèles ouverts privilégiés.",
        (
            ("retrieval-augmented-generation", 0, 4),
            ("semantic-search", 1, 2),
            ("python", 0, 2),
            ("open-weight-models", 1, 2),
        ),
        (
            ("document-chunking", 1, 1),
            ("elasticsearch", 1, 1),
            ("llm-serving", 1, 1),
            ("rerankers", 1, 1),
            ("gdpr", 2, 1),
        ),
        at=(
            "finance",
            "office",
            "maker",
        ),
    ),
    Need(
        "Industrialisation d'un chatbot LLM de relation client",
        "Un pilote répond déjà à 5 % des demandes. {Client} souhaite passer à 40 % sans dégrader la satisfaction "
        ": reprise du dialogue, garde-fous, passage à un humain, suivi des coûts et des réponses fausses.",
        (("large-language-models", 0, 3), ("chatbots", 1, 2), ("llm-guardrails", 1, 2), ("python", 0, 2)),
        (
            ("langfuse", 1, 1),
            ("prompt-engineering", 1, 1),
            ("openai-api", 1, 1),
            ("fastapi", 1, 1),
            ("observability", 2, 1),
        ),
        at=("crowd",),
    ),
    Need(
        "RAG assistant over technical manuals",
        "Field engineers of {client} need answers from 30,000 pages of manuals in four languages, on a tablet, "
        "with the page shown. You own retrieval quality end to end and leave behind a test set that the team can "
        "extend.",
        (("retrieval-augmented-generation", 0, 4), ("python", 0, 3), ("embeddings", 1, 2), ("llm-evaluation", 1, 2)),
        (("document-understanding", 1, 1), ("pgvector", 1, 1), ("multimodal-ai", 1, 1), ("azure-openai", 1, 1)),
        language="en",
        at=(
            "maker",
            "field",
        ),
    ),
    Need(
        "Adaptation d'un modèle de langage ouvert au vocabulaire métier",
        "Les modèles du marché se trompent sur notre jargon. Nous voulons savoir, chiffres à l'appui, si un "
        "ajustement fin vaut mieux qu'un bon RAG pour {client}, puis mettre en service la meilleure option sur "
        "nos GPU.",
        (("llm-fine-tuning", 0, 4), ("large-language-models", 0, 2), ("pytorch", 1, 2), ("llm-evaluation", 1, 2)),
        (
            ("lora", 1, 1),
            ("vllm", 1, 1),
            ("hugging-face", 1, 1),
            ("synthetic-data", 2, 1),
            ("gpu-infrastructure", 2, 1),
        ),
    ),
)
_AGENTS = (
    Need(
        "Agents IA pour le traitement des dossiers entrants",
        "{Client} reçoit 3 000 dossiers par semaine. Un agent doit lire les pièces, vérifier leur présence, "
        "préremplir l'outil de gestion et proposer une décision à un gestionnaire, qui garde la main. Traçabilité "
        "exigée.",
        (("ai-agents", 0, 4), ("large-language-models", 0, 2), ("python", 0, 3), ("tool-use", 1, 2)),
        (("langgraph", 1, 1), ("document-understanding", 1, 1), ("llm-guardrails", 1, 1), ("api-development", 1, 1)),
        at=(
            "finance",
            "public",
            "office",
        ),
    ),
    Need(
        "Multi-agent workflow for procurement",
        "Buyers at {client} compare offers by hand. We want a set of agents that read quotes, check them against "
        "the contract and draft the comparison, connected to our tools through MCP.",
        (("ai-agents", 0, 4), ("multi-agent-systems", 1, 2), ("model-context-protocol", 1, 2), ("python", 0, 2)),
        (("structured-outputs", 1, 1), ("langfuse", 1, 1), ("anthropic-claude", 1, 1), ("docker", 1, 1)),
        language="en",
        at=(
            "maker",
            "seller",
            "public",
        ),
    ),
    Need(
        "Architecture d'une plateforme LLM d'entreprise",
        "Huit équipes de {client} appellent déjà des modèles, chacune à sa façon. Il faut une passerelle commune, "
        "des règles d'usage, un suivi des coûts, et un choix éclairé entre services gérés et modèles hébergés.",
        (
            ("ai-architecture", 0, 4),
            ("large-language-models", 0, 3),
            ("llm-gateways", 1, 2),
            ("cloud-architecture", 1, 2),
        ),
        (("ai-security", 1, 1), ("llm-ops", 1, 1), ("kubernetes", 1, 1), ("ai-governance", 2, 1)),
        role=Role.AI_ARCHITECT,
    ),
)
_NLP = (
    Need(
        "Extraction d'informations dans des courriers clients",
        "Lettres, courriels et formulaires scannés : {client} veut en tirer l'objet, les dates, les montants et "
        "l'urgence, avec un taux d'erreur connu. Annotation à organiser avec deux gestionnaires.",
        (("natural-language-processing", 0, 3), ("named-entity-recognition", 0, 2), ("python", 0, 2), ("ocr", 1, 1)),
        (("spacy", 1, 1), ("transformers", 1, 1), ("data-annotation", 1, 1), ("document-understanding", 1, 1)),
        at=(
            "finance",
            "public",
        ),
    ),
    Need(
        "Classification et routage automatique de demandes",
        "Le centre de contacts de {client} trie à la main 8 000 messages par jour dans 60 catégories. Vous "
        "construisez et mettez en service un classifieur qui sait dire quand il ne sait pas.",
        (("text-classification", 0, 3), ("natural-language-processing", 0, 3), ("python", 0, 2)),
        (("camembert", 1, 1), ("hugging-face", 1, 1), ("mlflow", 1, 1), ("fastapi", 1, 1), ("active-learning", 1, 1)),
        at=("crowd",),
    ),
    Need(
        "Transcription et analyse d'appels",
        "Transcrire 20 000 appels par mois, en extraire les motifs d'insatisfaction et produire une synthèse "
        "hebdomadaire pour {client}. Les enregistrements ne sortent pas du réseau interne.",
        (("automatic-speech-recognition", 0, 3), ("natural-language-processing", 1, 2), ("python", 0, 2)),
        (("whisper", 1, 1), ("speaker-diarisation", 1, 1), ("text-summarisation", 1, 1), ("topic-modelling", 1, 1)),
        at=("crowd",),
    ),
)
_VISION = (
    Need(
        "Contrôle qualité par vision sur ligne de production",
        "Sur une ligne de {client}, les défauts sont vus trop tard. Objectif : détecter rayures et manques à la "
        "cadence, avec moins de 1 % de fausses alertes, sur un boîtier industriel sans réseau.",
        (("computer-vision", 0, 3), ("object-detection", 0, 3), ("python", 0, 2), ("edge-ai", 1, 2)),
        (("opencv", 1, 1), ("pytorch", 1, 1), ("cpp", 1, 1), ("image-segmentation", 1, 1), ("onnx", 1, 1)),
        at=("factory",),
    ),
    Need(
        "Lecture automatique de documents scannés",
        "Factures, bons et attestations : {client} veut remplacer un OCR vieillissant par une chaîne qui comprend "
        "la mise en page et rend un résultat vérifiable champ par champ.",
        (("document-understanding", 0, 3), ("ocr", 0, 2), ("python", 0, 2), ("deep-learning", 1, 1)),
        (("azure-document-intelligence", 1, 1), ("vision-transformers", 1, 1), ("docker", 1, 1), ("opencv", 1, 1)),
    ),
    Need(
        "Aerial image segmentation for asset monitoring",
        "{Client} flies over its sites twice a year. Build the model that outlines vegetation and damage on 10 cm "
        "images, and a review tool for the field teams.",
        (("image-segmentation", 0, 3), ("computer-vision", 0, 2), ("python", 0, 2), ("remote-sensing", 1, 2)),
        (("pytorch", 1, 1), ("geospatial-analysis", 1, 1), ("data-annotation", 1, 1), ("segment-anything", 2, 1)),
        language="en",
        at=("field",),
    ),
)
_SCIENCE = (
    Need(
        "Prévision de la demande par magasin",
        "Trop de ruptures d'un côté, trop d'invendus de l'autre. Vous améliorez pour {client} les prévisions à "
        "quatre semaines, expliquez les écarts aux approvisionneurs et laissez un modèle que l'équipe saura "
        "relancer.",
        (("forecasting", 0, 3), ("python", 0, 2), ("machine-learning", 0, 2), ("sql", 1, 1)),
        (("time-series", 0, 1), ("lightgbm", 1, 1), ("mlflow", 1, 1), ("supply-chain-analytics", 2, 1)),
        at=("shop",),
    ),
    Need(
        "Score d'attrition et ciblage des actions de fidélisation",
        "{Client} perd 11 % de ses clients par an sans savoir lesquels retenir. Modèle d'attrition, mesure de "
        "l'effet des actions, restitution au comité commercial.",
        (("machine-learning", 0, 3), ("customer-analytics", 1, 2), ("python", 0, 2), ("sql", 1, 2)),
        (("causal-inference", 1, 1), ("scikit-learn", 0, 1), ("experimentation", 1, 1), ("explainability", 1, 1)),
        at=("crowd",),
    ),
    Need(
        "Détection de fraude sur transactions",
        "Les règles actuelles bloquent de bons clients. Nous cherchons pour {client} un modèle temps réel "
        "explicable, avec un protocole de test sur l'historique et un passage en production encadré.",
        (("fraud-detection", 0, 3), ("machine-learning", 0, 2), ("python", 0, 2), ("explainability", 1, 1)),
        (("anomaly-detection", 1, 1), ("xgboost", 1, 1), ("graph-machine-learning", 2, 1), ("apache-kafka", 2, 1)),
        at=(
            "finance",
            "crowd",
        ),
    ),
    Need(
        "Predictive maintenance on rotating machines",
        "Vibration and temperature data of 400 machines, three years of failures. {Client} wants alerts two weeks "
        "ahead, with an honest estimate of what they are worth.",
        (("predictive-maintenance", 0, 3), ("time-series", 0, 2), ("python", 0, 2), ("anomaly-detection", 1, 2)),
        (("signal-processing", 1, 1), ("industrial-iot", 2, 1), ("deep-learning", 1, 1), ("streamlit", 2, 1)),
        language="en",
        at=("maker",),
    ),
    Need(
        "Moteur de recommandation pour le site marchand",
        "Le bloc « vous aimerez aussi » de {client} montre à tous la même chose. À faire : état des lieux, "
        "premier modèle, test A/B, puis mise en production avec l'équipe web.",
        (("recommender-systems", 0, 3), ("python", 0, 2), ("machine-learning", 0, 2)),
        (("experimentation", 1, 1), ("pyspark", 1, 1), ("mlops", 1, 1), ("embeddings", 1, 1)),
        role=Role.ML_ENGINEER,
        at=("seller",),
    ),
)
_MLOPS = (
    Need(
        "Mise en production et suivi de modèles",
        "Quatre modèles tournent sur le poste d'une data scientist. {Client} veut une chaîne commune : registre, "
        "tests, déploiement, surveillance de la dérive, retour arrière.",
        (("mlops", 0, 4), ("docker", 0, 2), ("kubernetes", 1, 2), ("ci-cd", 0, 2)),
        (("mlflow", 0, 1), ("model-monitoring", 1, 1), ("terraform", 1, 1), ("airflow", 1, 1), ("python", 1, 1)),
    ),
    Need(
        "Serving open-weight LLMs on our own GPUs",
        "{Client} wants to serve two open-weight models to 500 users from its own data centre: capacity, latency, "
        "updates without downtime, cost per team.",
        (("llm-serving", 0, 4), ("gpu-infrastructure", 1, 2), ("kubernetes", 0, 2), ("llm-ops", 1, 2)),
        (("vllm", 1, 1), ("prometheus", 1, 1), ("open-weight-models", 1, 1), ("model-compression", 2, 1)),
        language="en",
    ),
)
_DATA = (
    Need(
        "Plateforme de données : reprise des flux historiques",
        "Cent vingt flux écrits au fil des ans alimentent les rapports de {client}. Vous les reprenez sur une "
        "plateforme orchestrée, testée et documentée, avec l'équipe en place.",
        (("data-engineering", 0, 3), ("sql", 0, 2), ("python", 0, 2), ("airflow", 1, 2)),
        (("dbt", 1, 1), ("data-quality", 1, 1), ("docker", 1, 1), ("git", 1, 1), ("data-modelling", 1, 1)),
    ),
    Need(
        "Flux temps réel pour le suivi d'activité",
        "{Client} pilote encore à J+1. Objectif : des indicateurs à la minute, depuis les capteurs et les "
        "applications jusqu'au tableau de bord.",
        (("apache-kafka", 0, 3), ("stream-processing", 0, 2), ("data-engineering", 0, 2)),
        (("apache-spark", 1, 1), ("scala", 1, 1), ("flink", 1, 1), ("kubernetes", 2, 1), ("python", 1, 1)),
        at=(
            "field",
            "maker",
        ),
    ),
    Need(
        "Migration de l'entrepôt vers Snowflake et dbt",
        "L'entrepôt actuel de {client} coûte cher et personne n'ose y toucher. Reprise du modèle, migration par "
        "domaine, contrôles d'écart, transfert à l'équipe interne.",
        (("data-warehouse", 0, 2), ("snowflake", 1, 2), ("dbt", 1, 2), ("sql", 0, 3)),
        (("dimensional-modelling", 1, 1), ("ci-cd", 2, 1), ("power-bi", 2, 1), ("data-governance", 2, 1)),
    ),
    Need(
        "Architecture data cible et trajectoire",
        "Trois rachats, quatre entrepôts, aucune définition commune. {Client} attend une cible simple, une "
        "trajectoire chiffrée et l'animation des équipes pendant les premiers lots.",
        (("data-architecture", 0, 4), ("data-governance", 1, 2), ("data-modelling", 0, 2)),
        (("data-mesh", 1, 1), ("master-data-management", 1, 1), ("cloud-architecture", 1, 1), ("data-strategy", 1, 1)),
        role=Role.DATA_ARCHITECT,
        at=(
            "maker",
            "finance",
            "seller",
            "crowd",
        ),
    ),
)
_ANALYTICS = (
    Need(
        "Refonte des tableaux de bord de direction",
        "Quinze tableaux, autant de chiffres d'affaires. {Client} veut des définitions partagées et cinq écrans "
        "qui servent vraiment en comité.",
        (("power-bi", 0, 3), ("sql", 0, 2), ("data-visualisation", 0, 2)),
        (("dax", 1, 1), ("business-analysis", 1, 1), ("data-modelling", 1, 1), ("data-quality", 1, 1)),
    ),
    Need(
        "Product analytics for a subscription service",
        "{Client} tracks everything and learns little. Clean up the events, define activation and retention, and "
        "run the first three experiments with the product team.",
        (("product-analytics", 0, 3), ("sql", 0, 3), ("experimentation", 1, 2)),
        (("python", 1, 1), ("looker", 1, 1), ("dbt", 2, 1), ("data-visualisation", 1, 1)),
        language="en",
        at=(
            "seller",
            "crowd",
        ),
    ),
)
_CLOUD = (
    Need(
        "Socle cloud pour les équipes data et IA",
        "Les équipes de {client} attendent trois semaines un environnement. Vous posez un socle en libre-service "
        ": réseau, droits, coûts, services d'IA gérés.",
        (("aws", 0, 3), ("terraform", 0, 3), ("cloud-architecture", 1, 2)),
        (("kubernetes", 1, 1), ("aws-bedrock", 2, 1), ("cloud-security", 1, 1), ("ci-cd", 1, 1)),
    ),
    Need(
        "Azure : mise en service d'Azure OpenAI et des données associées",
        "{Client} a choisi Azure pour ses assistants. Réseau privé, identités, recherche documentaire, suivi des "
        "quotas et des dépenses : tout est à poser proprement.",
        (("azure", 0, 3), ("azure-openai", 1, 2), ("infrastructure-as-code", 1, 2)),
        (("azure-ai-search", 1, 1), ("azure-devops", 1, 1), ("identity-management", 1, 1), ("terraform", 1, 1)),
    ),
    Need(
        "Google Cloud data and ML platform",
        "{Client} moves its analytics to Google Cloud: network, BigQuery, Vertex AI, and a team of six to bring along.",
        (("google-cloud", 0, 3), ("bigquery", 1, 2), ("terraform", 0, 2)),
        (("vertex-ai", 1, 1), ("ci-cd", 1, 1), ("kubernetes", 1, 1), ("data-engineering", 1, 1)),
        language="en",
        at=(
            "seller",
            "crowd",
            "maker",
        ),
    ),
)
_CONSULTING = (
    Need(
        "Cadrage des cas d'usage d'IA générative",
        "La direction de {client} a reçu quarante idées. Aidez-nous à en choisir cinq : valeur, faisabilité, "
        "données, risques, puis deux pilotes cadrés avec les métiers.",
        (("use-case-scoping", 0, 3), ("ai-strategy", 0, 3), ("generative-ai", 1, 2)),
        (("change-management", 1, 1), ("eu-ai-act", 2, 1), ("business-analysis", 1, 1), ("project-management", 1, 1)),
        takes_days=True,
    ),
    Need(
        "Conduite du déploiement de Copilot",
        "Six cents licences achetées, un tiers utilisées. Pour {client} : diagnostic, parcours par métier, réseau "
        "de relais internes, mesure de l'usage.",
        (("microsoft-copilot", 0, 3), ("change-management", 0, 3), ("ai-literacy", 1, 2)),
        (("ai-training", 1, 1), ("prompt-engineering", 1, 1), ("project-management", 1, 1)),
        at=(
            "finance",
            "public",
            "maker",
            "crowd",
        ),
    ),
    Need(
        "Product management d'un assistant IA",
        "Un assistant interne existe, sans cap. {Client} cherche quelqu'un pour écouter les utilisateurs, fixer "
        "les priorités, définir la qualité attendue et tenir le calendrier.",
        (("ai-product-management", 0, 3), ("product-management", 0, 3), ("generative-ai", 1, 2)),
        (("agile", 1, 1), ("ux-design", 2, 1), ("llm-evaluation", 2, 1), ("product-analytics", 1, 1)),
        role=Role.AI_PRODUCT_MANAGER,
    ),
)
_TRAINING = (
    Need(
        "Formation des équipes métiers à l'IA générative",
        "Deux cents personnes de {client}, par groupes de douze, sur leurs propres documents. Nous voulons des "
        "exercices, peu de diapositives, et un bilan à trois mois.",
        (("ai-training", 0, 3), ("prompt-engineering", 0, 2), ("ai-literacy", 0, 2)),
        (("training-design", 1, 1), ("microsoft-copilot", 1, 1), ("chatgpt", 1, 1), ("ai-ethics", 2, 1)),
        takes_days=True,
    ),
    Need(
        "Montée en compétence des développeurs sur les LLM",
        "Vingt développeurs de {client} doivent savoir concevoir, évaluer et exploiter une application LLM. "
        "Ateliers, binômes sur un vrai projet, relecture de code.",
        (("large-language-models", 0, 3), ("ai-training", 1, 2), ("python", 1, 2)),
        (
            ("retrieval-augmented-generation", 1, 1),
            ("ai-agents", 1, 1),
            ("code-assistants", 1, 1),
            ("llm-evaluation", 2, 1),
        ),
        takes_days=True,
    ),
)
_GOVERNANCE = (
    Need(
        "Mise en conformité avec le règlement européen sur l'IA",
        "{Client} recense une trentaine de systèmes d'IA. Classement par risque, documentation, registre, et un "
        "processus de revue que les équipes accepteront.",
        (("eu-ai-act", 0, 4), ("ai-governance", 0, 3), ("ai-risk-management", 1, 2)),
        (("gdpr", 1, 1), ("iso-42001", 2, 1), ("change-management", 2, 1), ("bias-audit", 1, 1)),
    ),
    Need(
        "Security review of LLM applications",
        "Three assistants of {client} go live this quarter. Attack them first: prompt injection, data leaks, tool "
        "abuse. Report, fixes with the teams, and a checklist for the next ones.",
        (("ai-security", 0, 3), ("prompt-injection-defence", 1, 2), ("ai-red-teaming", 1, 2)),
        (("large-language-models", 1, 1), ("cybersecurity", 1, 1), ("llm-guardrails", 1, 1), ("python", 2, 1)),
        language="en",
        takes_days=True,
    ),
    Need(
        "Audit d'un modèle de décision",
        "Un modèle de {client} intervient dans des décisions qui touchent des personnes. Audit des biais, de la "
        "stabilité et de l'explicabilité, restitution à la direction des risques.",
        (("bias-audit", 0, 3), ("explainability", 0, 3), ("machine-learning", 1, 2)),
        (("model-risk-management", 1, 1), ("ai-ethics", 1, 1), ("python", 1, 1), ("statistics", 1, 1)),
        at=(
            "finance",
            "public",
        ),
        takes_days=True,
        role=Role.DATA_SCIENTIST,
    ),
)
_SOFTWARE = (
    Need(
        "API et back-end d'une application métier",
        "{Client} remplace un vieil outil. L'API est à écrire : droits, traçabilité, reprise de données, tests "
        "automatiques. Équipe de quatre, livraisons toutes les deux semaines.",
        (("python", 0, 2), ("api-development", 0, 3), ("postgresql", 1, 2)),
        (("django", 1, 1), ("docker", 1, 1), ("ci-cd", 1, 1), ("software-testing", 1, 1)),
    ),
    Need(
        "Intégration d'un assistant IA dans un produit web",
        "L'équipe produit de {client} veut un assistant dans l'application existante : écran, API, flux de "
        "réponse, retours des utilisateurs.",
        (("typescript", 0, 2), ("react", 0, 2), ("api-development", 1, 2)),
        (("openai-api", 1, 1), ("large-language-models", 2, 1), ("node-js", 1, 1), ("ux-design", 2, 1)),
    ),
    Need(
        "Reprise d'une application Java",
        "Une application centrale de {client}, douze ans d'âge, peu de tests. Stabiliser, couvrir, puis découper, "
        "sans interrompre le service.",
        (("java", 0, 3), ("spring-boot", 1, 2), ("software-testing", 1, 2)),
        (("software-architecture", 1, 1), ("ci-cd", 1, 1), ("sql", 1, 1), ("docker", 1, 1)),
    ),
)
_RESEARCH = (
    Need(
        "Étude : apprentissage par renforcement pour l'ordonnancement",
        "L'atelier de {client} replanifie à la main chaque matin. Étudiez si un apprentissage en simulation fait "
        "mieux que l'optimisation classique, et dites-le même si la réponse est non.",
        (("reinforcement-learning", 0, 3), ("operations-research", 1, 2), ("python", 0, 2), ("simulation", 1, 1)),
        (("pytorch", 1, 1), ("ai-research", 1, 1), ("statistics", 1, 1)),
        at=("factory",),
    ),
)

FAMILIES: tuple[Family, ...] = (
    Family(key="rag", role=Role.AI_ENGINEER, share=17, growth=4.0, needs=_RAG),
    Family(key="agents", role=Role.AI_ENGINEER, share=6, growth=4.0, needs=_AGENTS),
    Family(key="nlp", role=Role.NLP_ENGINEER, share=8, growth=1.66, needs=_NLP),
    Family(key="vision", role=Role.COMPUTER_VISION_ENGINEER, share=8, growth=1.14, needs=_VISION),
    Family(key="science", role=Role.DATA_SCIENTIST, share=15, growth=1.39, needs=_SCIENCE),
    Family(key="mlops", role=Role.MLOPS_ENGINEER, share=5, growth=1.42, needs=_MLOPS),
    Family(key="data", role=Role.DATA_ENGINEER, share=15, growth=1.23, needs=_DATA, is_ai=False),
    Family(key="analytics", role=Role.DATA_ANALYST, share=6, growth=1.1, needs=_ANALYTICS, is_ai=False),
    Family(key="cloud", role=Role.CLOUD_ENGINEER, share=6, growth=2.28, needs=_CLOUD, is_ai=False),
    Family(key="consulting", role=Role.AI_CONSULTANT, share=4, growth=1.88, needs=_CONSULTING, teaches=0.5),
    Family(key="training", role=Role.AI_TRAINER, share=3, growth=1.88, needs=_TRAINING, teaches=1.0),
    Family(
        key="governance",
        role=Role.AI_GOVERNANCE_OFFICER,
        share=3,
        growth=3.0,
        needs=_GOVERNANCE,
        teaches=0.4,
    ),
    Family(key="software", role=Role.SOFTWARE_ENGINEER, share=7, growth=1.05, needs=_SOFTWARE, is_ai=False),
    Family(key="research", role=Role.RESEARCH_SCIENTIST, share=1, growth=1.1, needs=_RESEARCH),
)
