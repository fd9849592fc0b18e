"""The QObjects that QML may see (URI Kiosk.Bridge): each wraps one thing and holds no rule."""
