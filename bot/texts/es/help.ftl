# What the bot can do, by role.
help-member = <b>Escríbeme</b> con tus palabras: lo que podrías ofrecer, o lo que te ayudaría.
    
    /offers – lo que ofreces
    /needs – lo que hace falta cerca de ti
    /mine – lo que has prometido
    /balance – horas dadas y recibidas
    /settings – idioma, lugar, horas de silencio, descansos
    /drafts – lo que dejaste para después
    /cancel – parar lo que tenemos entre manos
    /human – escribir a una persona
    /mydata, /forget, /leave – tus datos y tu salida
help-coordinator = <b>Si coordinas</b>
    /skills – palabras que significan lo mismo
    Escribe una necesidad en una frase, con día y hora.
    /board – todo lo que está abierto y cuánto falta
    /people – quién está
    /tell – unas palabras para todo el mundo
    /link – el enlace y el código QR para entrar, carteles
help-steward = <b>Si respondes por el círculo</b>
    /circle – nombre, lugar, zona horaria, reglas
    /places – marcar calles y barrios
    /people – nombrar a quien coordine contigo, pasar el círculo
    Añádeme al grupo del barrio y escribe /link allí.
help-outside = Soy Minga. Ayudo a que la gente del barrio se ayude. Envía /start para empezar.
help-group = Aviso aquí cuando hace falta alguien. Para ofrecer algo, pedir algo o entrar, escríbeme en privado:
command-help = Lo que puedo hacer
about-short = Vecindario y servicios que se ayudan: ofrecer, pedir, acordar, recordar.
about-long = Minga junta a la gente del barrio: escribe lo que podrías ofrecer o lo que te ayudaría, y yo encuentro a las pocas personas adecuadas, cuido de la cita y recuerdo quién ayudó a quién. Pulsa «Iniciar» para empezar.
