"""One picture in a Qt Quick window: `python still.py PICTURE WIDTH HEIGHT`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

if not os.environ.get("QSG_RHI_BACKEND"):
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
app = QGuiApplication(sys.argv[:1])
engine = QQmlApplicationEngine()
engine.setInitialProperties(
    {
        "picture": QUrl.fromLocalFile(sys.argv[1]),
        "width": int(sys.argv[2]),
        "height": int(sys.argv[3]),
    }
)
engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("Still.qml"))))
sys.exit(app.exec())
